import { STATUSES } from '../../core/target/assessment.ts';
import { STATUS_FILTERS } from '../../core/target/status-filter.ts';
import type { NamedKind } from '../../store/sqlite/read/names.ts';
import { HELP_TOPICS } from '../../view/words/help-words.ts';
import { COMMAND_NAMES, type CommandSpec } from '../args/commands.ts';
import type { OptionSpec } from '../args/options.ts';

/** The values of an option or argument: a closed list, a kind of names, files or folders, or free text. */
export type Values = readonly string[] | NamedKind | 'files' | 'folders' | 'free';

/** The values of options without a closed list, by what the option is for. */
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

/** The values of arguments, by their terms. */
const OF_ARGUMENTS: Readonly<Record<string, Values>> = {
  province: 'provinces',
  indicator: 'indicators',
  target: 'targets',
  dir: 'folders',
  file: 'files',
  topic: [...HELP_TOPICS, 'options', ...COMMAND_NAMES],
};

/** The values of an option. */
export const valuesOf = ({ choices, about }: OptionSpec): Values => choices ?? OF_OPTIONS[about] ?? 'free';

/** The values of the argument at a position, from 0 on; `free` where there is none. */
export function argumentsOf({ argument, more = [] }: CommandSpec, place: number): Values {
  const terms = [argument?.term, ...more];
  const last = argument?.term.endsWith('...>') ? Math.min(place, terms.length - 1) : place;
  if (last === 0 && argument?.choices) return argument.choices;
  const [name = ''] = terms[last]?.match(/[\w|]+/) ?? [];
  return OF_ARGUMENTS[name] ?? 'free';
}
