import { STATUS_FILTERS, type StatusFilter } from '../../core/target/status-filter.ts';
import { formatsOf } from '../../render/index.ts';
import type { OptionWords } from '../../view/words/help-words.ts';
import { collected, day, filled, listOf, oneOf, type ReadValue, wholeNumber } from './option-values.ts';

/** An option as data: commander declares it from this, and it can be looked up in all commands without commander. */
export interface OptionSpec {
  /** Its names and value, in the form of commander: `-p, --province <name...>`. */
  readonly flags: string;
  /** The key of its sentence on the help page. */
  readonly about: keyof OptionWords;
  /** The closed list of its values, where it has one. */
  readonly choices?: readonly string[];
  /** Reads a typed value; without it, the value stays a text. */
  readonly read?: ReadValue;
}

/** The values of the options that mean the same everywhere (reference §3). */
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

/** An option whose value is one of a closed list. */
export const chosen = (flags: string, about: keyof OptionWords, choices: readonly string[]): OptionSpec => ({
  ...{ flags, about, choices },
  read: oneOf(choices),
});

/** The options that mean the same everywhere, in the order of the help. */
const SHARED = {
  province: { flags: '-p, --province <name...>', about: 'province', read: collected },
  plan: { flags: '--plan <id...>', about: 'plan', read: collected },
  indicator: { flags: '-i, --indicator <id...>', about: 'indicator', read: collected },
  pillar: { flags: '--pillar <id...>', about: 'pillar', read: collected },
  status: { flags: '--status <status...>', about: 'status', read: listOf(STATUS_FILTERS) },
  asOf: { flags: '--as-of <yyyy-mm-dd>', about: 'asOf', read: day },
  format: chosen('-f, --format <format>', 'format', formatsOf('report')),
  json: { flags: '--json', about: 'json' },
  output: { flags: '-o, --output <file>', about: 'output', read: filled },
  fields: { flags: '--fields <a,b>', about: 'fields', read: collected },
  sort: { flags: '--sort <field>', about: 'sort', read: filled },
  limit: { flags: '--limit <n>', about: 'limit', read: wholeNumber },
  header: { flags: '--no-header', about: 'noHeader' },
  excel: { flags: '--excel', about: 'excel' },
  lang: chosen('--lang <lang>', 'lang', ['vi', 'en']),
  dir: { flags: '-C, --dir <path>', about: 'dir', read: filled },
  db: { flags: '--db <file>', about: 'db', read: filled },
  load: { flags: '--no-load', about: 'noLoad' },
  quiet: { flags: '-q, --quiet', about: 'quiet' },
  color: { flags: '--color', about: 'color' },
  noColor: { flags: '--no-color', about: 'noColor' },
  debug: { flags: '--debug', about: 'debug' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type SharedName = keyof typeof SHARED;

/** The options that select what a report is about. */
export const SELECTION = ['province', 'plan', 'indicator', 'pillar'] as const satisfies readonly SharedName[];
export const DATABASE = ['db', 'load'] as const satisfies readonly SharedName[];
export const FORM = ['format', 'json', 'output'] as const satisfies readonly SharedName[];
export const SHAPE = ['fields', 'sort', 'limit', 'header', 'excel'] as const satisfies readonly SharedName[];
const EVERYWHERE: readonly SharedName[] = ['lang', 'dir', 'quiet', 'color', 'noColor', 'debug'];

const HELP: OptionSpec = { flags: '-h, --help', about: 'help' };
const VERSION: OptionSpec = { flags: '-V, --version', about: 'version' };

const NAMES = Object.keys(SHARED) as SharedName[];

/** The options that every command has, and those of the program: none of them asks for a report. */
export const WITHOUT_REPORT: readonly string[] = [...EVERYWHERE, 'help', 'version'];

/** What a command declares: its own options, those of the shared ones that it honours, and help. */
export function optionsOf({ options = [], honours, formats }: Declared): readonly OptionSpec[] {
  const named = NAMES.filter((name) => honours.includes(name) || EVERYWHERE.includes(name));
  const shared = named.map((name) =>
    name === 'format' && formats ? chosen(SHARED.format.flags, 'format', formats) : SHARED[name],
  );
  return [...options, ...shared, HELP];
}

/** The shared options that a help page lists; it names the others in one line. */
const TOLD: readonly SharedName[] = [...SELECTION, 'status', 'asOf'];

/** The options that the help page of a command lists, and the others, which it only names. */
export function optionsInHelp(declaring: Declared): {
  readonly told: readonly OptionSpec[];
  readonly folded: readonly OptionSpec[];
} {
  const own = new Set(declaring.options);
  const isTold = (option: OptionSpec): boolean =>
    own.has(option) ||
    TOLD.some((name) => option === SHARED[name]) ||
    (option.about === 'format' && declaring.formats !== undefined);
  const options = optionsOf(declaring).filter((option) => option !== HELP);
  const { told = [], folded = [] } = Object.groupBy(options, (option) => (isTold(option) ? 'told' : 'folded'));
  return { told, folded };
}

/** The options that most commands have, as `dx help options` lists them. */
export const foldedOptions: readonly OptionSpec[] = [
  ...NAMES.filter((name) => !TOLD.includes(name)).map((name) => SHARED[name]),
  HELP,
];

/** The options without a command: all shared ones, so that an error comes in the language and format asked for. */
export const optionsOfProgram: readonly OptionSpec[] = [...Object.values(SHARED), VERSION, HELP];

/** Those of them that the help page of the program lists. */
export const shownOptionsOfProgram: readonly OptionSpec[] = [VERSION, HELP];

/** The part of a command that says which options it has. */
interface Declared {
  readonly options?: readonly OptionSpec[];
  readonly honours: readonly SharedName[];
  readonly formats?: readonly string[];
}

/** The names of an option, such as `-p` and `--province`. */
export const namesOf = ({ flags }: OptionSpec): string[] => flags.match(/(?<![\w<-])--?[a-zA-Z][\w-]*/g) ?? [];

/** Whether an option is followed by a value, and whether by several. */
export const takesValue = ({ flags }: OptionSpec): boolean => flags.endsWith('>');
export const takesList = ({ flags }: OptionSpec): boolean => flags.endsWith('...>');
