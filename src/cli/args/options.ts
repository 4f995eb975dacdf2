import { InvalidArgumentError, Option } from 'commander';
import { STATUS_FILTERS, type StatusFilter } from '../../core/target/status-filter.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { type Period, parsePeriod } from '../../core/time/period.ts';
import { REPORT_FORMATS } from '../../render/formats.ts';
import type { OptionWords } from '../../view/words/help-words.ts';
import { UsageError } from '../errors/errors.ts';

/** Options that mean the same everywhere (contract §3), as commander hands them over. */
export interface SharedOptions {
  readonly province?: readonly string[];
  readonly plan?: readonly string[];
  readonly indicator?: readonly string[];
  readonly pillar?: readonly string[];
  readonly status?: readonly StatusFilter[];
  readonly asOf?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly lang?: 'vi' | 'en';
  readonly dir?: string;
  readonly db?: string;
  readonly load?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly fields?: readonly string[];
  readonly sort?: string;
  readonly limit?: number;
  readonly header?: boolean;
  readonly excel?: boolean;
  readonly debug?: boolean;
}

/** Items of a list, with commas or one by one. None at all is a slip: an empty variable of a script selects nothing. */
export function collected(value: string, before: readonly string[] = []): string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('a,b …');
  return [...before, ...items];
}

/** A text that is not empty. */
function filled(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('…');
  return value;
}

/** The last day of a period: `2026-Q2` is 2026-06-30. */
export function day(value: string): string {
  const period = parsePeriod(value);
  if (!period) throw new InvalidArgumentError(DAYS);
  return period.end;
}

/** How a day may be written, for messages. */
export const DAYS = 'yyyy-mm-dd, 2026-Q2, 2026';

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(value);
}

/** A year or any other period, as it is written in the files. */
export function periodOption(value: string): Period {
  const period = parsePeriod(value);
  if (!period) throw new InvalidArgumentError('2022, 2022-H1, 2022-06 …');
  return period;
}

/** Statuses among those allowed. Throws UsageError with the nearest ones. */
export const statuses =
  (option: string, allowed: readonly string[]) =>
  (value: string, before?: readonly string[]): string[] => {
    const items = collected(value, before);
    const unknown = items.find((item) => !allowed.includes(item));
    if (unknown === undefined) return items;
    throw new UsageError(
      'bad_value',
      { option, value: unknown, allowed: allowed.join(', ') },
      nearest(unknown, allowed),
    );
  };

/** Makes the option of a name, described in the language of the call. */
type Declared = (words: OptionWords, formats: readonly string[]) => Option;

const STATUS = '--status <status...>';

/** Options that mean the same wherever they are declared, in the order of the help. */
const SHARED = {
  province: (words) => new Option('-p, --province <name...>', words.province).argParser(collected),
  plan: (words) => new Option('--plan <id...>', words.plan).argParser(collected),
  indicator: (words) => new Option('-i, --indicator <id...>', words.indicator).argParser(collected),
  pillar: (words) => new Option('--pillar <id...>', words.pillar).argParser(collected),
  status: (words) => new Option(STATUS, words.status).argParser(statuses(STATUS, STATUS_FILTERS)),
  asOf: (words) => new Option('--as-of <yyyy-mm-dd>', words.asOf).argParser(day),
  format: (words, formats) => new Option('-f, --format <format>', words.format).choices(formats),
  json: (words) => new Option('--json', words.json),
  output: (words) => new Option('-o, --output <file>', words.output).argParser(filled),
  fields: (words) => new Option('--fields <a,b>', words.fields).argParser(collected),
  sort: (words) => new Option('--sort <field>', words.sort).argParser(filled),
  limit: (words) => new Option('--limit <n>', words.limit).argParser(wholeNumber),
  header: (words) => new Option('--no-header', words.noHeader),
  excel: (words) => new Option('--excel', words.excel),
  lang: (words) => new Option('--lang <lang>', words.lang).choices(['vi', 'en']),
  dir: (words) => new Option('-C, --dir <path>', words.dir).argParser(filled),
  db: (words) => new Option('--db <file>', words.db).argParser(filled),
  load: (words) => new Option('--no-load', words.noLoad),
  quiet: (words) => new Option('-q, --quiet', words.quiet),
  color: (words) => new Option('--color', words.color),
  noColor: (words) => new Option('--no-color', words.noColor),
  debug: (words) => new Option('--debug', words.debug),
} as const satisfies Readonly<Record<string, Declared>>;

export type SharedName = keyof typeof SHARED;

/** What a command honours besides what every command does. */
export const SELECTION = ['province', 'plan', 'indicator', 'pillar'] as const satisfies readonly SharedName[];
export const DATABASE = ['db', 'load'] as const satisfies readonly SharedName[];
export const FORM = ['format', 'json', 'output'] as const satisfies readonly SharedName[];
export const SHAPE = ['fields', 'sort', 'limit', 'header', 'excel'] as const satisfies readonly SharedName[];
const EVERYWHERE: readonly SharedName[] = ['lang', 'dir', 'quiet', 'color', 'noColor', 'debug'];

const NAMES = Object.keys(SHARED) as SharedName[];

/** The shared options that a command honours; all of them where there is none. `formats` are what it can be written as. */
export function sharedOptions(
  words: OptionWords,
  honours: readonly SharedName[] = NAMES,
  formats: readonly string[] = REPORT_FORMATS,
): Option[] {
  const chosen = NAMES.filter((name) => honours.includes(name) || EVERYWHERE.includes(name));
  return chosen.map((name) => SHARED[name](words, formats));
}
