/** What `--help` says of the options that mean the same everywhere. */
export type OptionWords = Readonly<
  Record<
    | 'province'
    | 'plan'
    | 'indicator'
    | 'pillar'
    | 'status'
    | 'asOf'
    | 'format'
    | 'json'
    | 'output'
    | 'fields'
    | 'sort'
    | 'limit'
    | 'noHeader'
    | 'excel'
    | 'lang'
    | 'dir'
    | 'db'
    | 'noLoad'
    | 'quiet'
    | 'color'
    | 'noColor'
    | 'debug'
    | 'help'
    | 'version'
    | 'index'
    | 'edition'
    | 'from'
    | 'to'
    | 'top'
    | 'movers'
    | 'backcast'
    | 'chart'
    | 'by'
    | 'title'
    | 'full'
    | 'diffFrom'
    | 'diffTo'
    | 'failOn'
    | 'mode'
    | 'strict'
    | 'newSince'
    | 'maxWarnings'
    | 'verbose'
    | 'verify'
    | 'recordPeriod'
    | 'recordSource'
    | 'asStated'
    | 'published'
    | 'method'
    | 'note'
    | 'provisional'
    | 'periodAssumed'
    | 'locale'
    | 'recordFile'
    | 'dryRun'
    | 'map'
    | 'importPeriod'
    | 'importSource'
    | 'importLocale'
    | 'importTo'
    | 'skipBad',
    string
  >
>;

export type CommandName =
  | 'status'
  | 'ranks'
  | 'trend'
  | 'compare'
  | 'coverage'
  | 'explain'
  | 'diff'
  | 'list'
  | 'check'
  | 'lint'
  | 'load'
  | 'export'
  | 'init'
  | 'new'
  | 'record'
  | 'import'
  | 'schema'
  | 'completion'
  | 'help';
export const HELP_TOPICS = ['formats', 'environment', 'quantities', 'exit-codes'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** One command on its help page: what it answers, and an example of it. */
export interface CommandHelp {
  readonly summary: string;
  readonly example: string;
  /** What its argument is, where it has one. */
  readonly argument?: string;
  /** What each of the arguments behind it is. */
  readonly more?: readonly string[];
  /** What the words behind it are. */
  readonly rest?: string;
}

export interface HelpWords {
  readonly tagline: string;
  readonly headings: Readonly<Record<'usage' | 'arguments' | 'options' | 'commands' | 'example' | 'topics', string>>;
  readonly groups: Readonly<Record<'reports' | 'actions' | 'files', string>>;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: OptionWords;
  /** What stands in a call for what is to be typed, by its English name: `file`. Without a word, that name. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** The values that an option or an argument may have, said behind what it is. */
  readonly choices: (values: readonly string[]) => string;
  /** Before the names of the options that most commands have, on the page of one; and above all of them. */
  readonly folded: string;
  readonly common: string;
  /** The last lines of `dx` alone. */
  readonly more: string;
  readonly topics: Readonly<Record<HelpTopic, string>>;
}
