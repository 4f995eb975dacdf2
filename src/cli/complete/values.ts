import { STATUSES } from '../../core/target/assessment.ts';
import { STATUS_FILTERS } from '../../core/target/status-filter.ts';
import type { NamedKind } from '../../store/sqlite/read/names.ts';
import { HELP_TOPICS } from '../../view/words/help-words.ts';
import { COMMAND_NAMES, type CommandSpec } from '../args/commands.ts';
import type { OptionSpec } from '../args/options.ts';

/** What may stand in a place: words of a closed list, names of the record, or what the shell itself knows. */
export type Values = readonly string[] | NamedKind | 'files' | 'folders' | 'free';

/** What options take that have no closed list, by what they are for. */
const OF_OPTIONS: Readonly<Record<string, Values>> = {
  province: 'provinces',
  plan: 'plans',
  indicator: 'indicators',
  index: 'indices',
  pillar: 'pillars',
  recordSource: 'sources',
  importSource: 'sources',
  status: STATUS_FILTERS,
  failOn: STATUSES,
  output: 'files',
  db: 'files',
  recordFile: 'files',
  importTo: 'files',
  dir: 'folders',
};

/** What arguments are, by what they are called. */
const OF_ARGUMENTS: Readonly<Record<string, Values>> = {
  province: 'provinces',
  indicator: 'indicators',
  target: 'targets',
  dir: 'folders',
  file: 'files',
  topic: [...HELP_TOPICS, 'options', ...COMMAND_NAMES],
};

/** What the value of an option may be. */
export const valuesOf = ({ choices, about }: OptionSpec): Values => choices ?? OF_OPTIONS[about] ?? 'free';

/** What the argument in this place may be, the first being 0; `free` where there is none, or anything. */
export function argumentsOf({ argument, more = [] }: CommandSpec, place: number): Values {
  const terms = [argument?.term, ...more];
  const last = argument?.term.endsWith('...>') ? Math.min(place, terms.length - 1) : place;
  if (last === 0 && argument?.choices) return argument.choices;
  const [name = ''] = terms[last]?.match(/[\w|]+/) ?? [];
  return OF_ARGUMENTS[name] ?? 'free';
}
