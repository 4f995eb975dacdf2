import { STATUS_FILTERS, type StatusFilter } from '../../core/target/status-filter.ts';
import { formatsOf } from '../../render/index.ts';
import type { OptionWords } from '../../view/words/help-words.ts';
import { collected, day, filled, listOf, oneOf, type ReadValue, wholeNumber } from './option-values.ts';

/** One option as data: commander declares it from this, and other commands are searched for it without commander. */
export interface OptionSpec {
  /** As commander takes them: `-p, --province <name...>`. */
  readonly flags: string;
  /** The sentence of the help page that says what it is for. */
  readonly about: keyof OptionWords;
  /** The closed list of its values, where it has one. */
  readonly choices?: readonly string[];
  /** Reads what was typed; without it, a value stays a text. */
  readonly read?: ReadValue;
}

/** Options that mean the same everywhere (reference §3), as they were read. */
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

/** Options that mean the same wherever they are declared, in the order of the help. */
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

/** What a command honours besides what every command does. */
export const SELECTION = ['province', 'plan', 'indicator', 'pillar'] as const satisfies readonly SharedName[];
export const DATABASE = ['db', 'load'] as const satisfies readonly SharedName[];
export const FORM = ['format', 'json', 'output'] as const satisfies readonly SharedName[];
export const SHAPE = ['fields', 'sort', 'limit', 'header', 'excel'] as const satisfies readonly SharedName[];
const EVERYWHERE: readonly SharedName[] = ['lang', 'dir', 'quiet', 'color', 'noColor', 'debug'];

const HELP: OptionSpec = { flags: '-h, --help', about: 'help' };
const VERSION: OptionSpec = { flags: '-V, --version', about: 'version' };

const NAMES = Object.keys(SHARED) as SharedName[];

/** The options that every command has, and those of the program itself: none of them asks for a report. */
export const WITHOUT_REPORT: readonly string[] = [...EVERYWHERE, 'help', 'version'];

/** What a command declares: its own options, those of the shared ones that it honours, and help. */
export function optionsOf({ options = [], honours, formats }: Declared): readonly OptionSpec[] {
  const named = NAMES.filter((name) => honours.includes(name) || EVERYWHERE.includes(name));
  const shared = named.map((name) =>
    name === 'format' && formats ? chosen(SHARED.format.flags, 'format', formats) : SHARED[name],
  );
  return [...options, ...shared, HELP];
}

/** The shared options that choose what a report is about; the rest are told in one line of a help page. */
const TOLD: readonly SharedName[] = [...SELECTION, 'status', 'asOf'];

/** The options of a command as its help page has them: its own and those that choose, and what it has besides. */
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

/** What can be said without a command: any shared option, so that an error comes in the language and form asked for. */
export const optionsOfProgram: readonly OptionSpec[] = [...Object.values(SHARED), VERSION, HELP];

/** The same as far as the help page of the program shows it. */
export const shownOptionsOfProgram: readonly OptionSpec[] = [VERSION, HELP];

/** What of a command says which options it has. */
interface Declared {
  readonly options?: readonly OptionSpec[];
  readonly honours: readonly SharedName[];
  readonly formats?: readonly string[];
}

/** The names of an option: `-p` and `--province`. */
export const namesOf = ({ flags }: OptionSpec): string[] => flags.match(/(?<![\w<-])--?[a-zA-Z][\w-]*/g) ?? [];

/** Whether an option is followed by a value, and whether by several. */
export const takesValue = ({ flags }: OptionSpec): boolean => flags.endsWith('>');
export const takesList = ({ flags }: OptionSpec): boolean => flags.endsWith('...>');
