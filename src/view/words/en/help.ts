import type { HelpWords } from '../help-words.ts';
import { quantityLines } from '../quantity-rows.ts';

export const helpEn: HelpWords = {
  tagline: 'dx tracks what provinces promised for digital transformation and what they reached.',
  headings: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    example: 'Example:',
    topics: 'More:',
  },
  groups: { reports: 'Reports', actions: 'Actions', files: 'Files' },
  commands: {
    status: {
      summary: 'every target: goal, latest figure, share reached, gap, verdict',
      example: 'dx status --province quang-ninh --as-of 2025-06-30',
    },
    ranks: {
      summary: 'rank per index, component and edition, with change and ties',
      example: 'dx ranks --index dti --province quang-ninh',
    },
    trend: {
      summary: 'how figures changed: latest, change, course; of one indicator every figure, its path and a projection',
      example: 'dx trend digital-economy-share-of-grdp --province quang-ninh --chart',
      argument: 'an indicator or an index, by id; without it every series',
    },
    compare: {
      summary: 'provinces by one or several indicators, best first, with ties, periods and what is missing',
      example: 'dx compare -i dti digital-economy-share-of-grdp -p quang-ninh da-nang bac-ninh',
    },
    coverage: {
      summary: 'what is measured: targets with a current figure, an old one and none; what nobody reports',
      example: 'dx coverage --province quang-ninh',
    },
    explain: {
      summary: 'everything behind one verdict: formula, figures, sources',
      example: 'dx explain quang-ninh/resolution-09/digital-economy-share',
      argument: 'the address of a target, or its id where only one has it',
    },
    diff: {
      summary: 'which verdicts changed between two days or revisions, and why',
      example: 'dx diff --province quang-ninh --from 2025-06-30 --to 2026-06-30',
    },
    list: {
      summary: 'provinces, indicators, plans, indices, sources or units',
      example: 'dx list indicators kinh te so',
      argument: 'what to list',
      rest: 'of indicators: words that occur in their names, Vietnamese or English, with or without diacritics',
    },
    check: {
      summary: 'the gate of a CI run: fails on missed targets',
      example: 'dx check --province quang-ninh --strict',
    },
    lint: { summary: 'everything wrong or doubtful in the files', example: 'dx lint --max-warnings 0' },
    load: { summary: 'bring the database up to date and say what was read', example: 'dx load --verbose' },
    export: {
      summary: 'the record in tidy tables: targets, measurements, rankings, assessments',
      example: 'dx export measurements --excel --lang vi -o measurements.csv',
      argument: 'what to export',
    },
    import: {
      summary: 'figures from a CSV file, whatever its columns are called, into a table of the workspace',
      example: "dx import so-lieu.csv --map 'Kết quả=value' --source baomoi-2025 --dry-run",
      argument: 'a CSV file, or - for what comes in; so does one that dx export wrote',
    },
    init: {
      summary: 'a new workspace with an example of everything, explained key by key',
      example: 'dx init my-targets --province quang-ninh',
      argument: 'the folder; without it this one',
    },
    record: {
      summary: 'add one figure to the files, where it belongs; nothing else in them changes',
      example: "dx record quang-ninh digital-economy-share-of-grdp '> 8%' --period 2025 --source baomoi-2025 --dry-run",
      argument: 'the province, by id or name',
      more: ['the indicator, by id or name', "the figure as its source words it: 7.1%, '> 50%', '1,5 tỷ', 145/164"],
    },
    new: {
      summary: 'a file with one plan, indicator or source more, its keys explained',
      example: 'dx new plan resolution-57 --province quang-ninh --title "Resolution 57"',
      argument: 'what it is to be',
      more: ['its id: small letters without marks, digits, single dashes'],
    },
    schema: {
      summary: 'JSON Schema of the files, for editors',
      example: 'dx schema > dx.schema.json',
      argument: 'one kind of file; without it a schema of all',
    },
    completion: {
      summary: 'what a shell reads to complete commands, options and names',
      example: 'dx completion fish > ~/.config/fish/completions/dx.fish',
      argument:
        'for bash, "source <(dx completion bash)" in ~/.bashrc; for zsh the same in ~/.zshrc; for fish the example',
    },
    help: { summary: 'help on a command or a topic', example: 'dx help quantities', argument: 'a command or a topic' },
  },
  options: {
    province: 'provinces, by id or name, with or without diacritics',
    plan: 'plans, by id or address',
    indicator: 'indicators or indices, by id',
    pillar: 'pillars, by id',
    status:
      'only targets with these statuses; behind and overdue take several together, stale those with an old figure',
    asOf: 'the day of the report; of a period its last day (default: today)',
    format: 'how to write it',
    json: 'short for --format json',
    output: 'write to a file; its ending chooses the format',
    fields: 'only these columns, in this order',
    sort: 'order rows by a column; gap:desc for descending; dx status also by urgency',
    limit: 'at most so many rows',
    noHeader: 'without the header line',
    excel: 'csv that a spreadsheet opens right',
    lang: 'language of what people read',
    dir: 'the workspace: a folder with dx.yaml',
    db: 'the database file',
    noLoad: 'report on the database as it is',
    quiet: 'no remarks on stderr',
    color: 'colour even where there is no terminal',
    noColor: 'no colour',
    debug: 'on a bug, print where it happened',
    help: 'this page',
    version: 'the version',
    index: 'an index with its components, or one component, by id',
    edition: 'only this edition',
    from: 'editions from this one on',
    to: 'editions up to this one',
    top: 'only the first so many places',
    movers: 'who climbed or fell, the farthest first',
    backcast: 'earlier editions in the units of today: the mean of the merged, ranked anew',
    title: 'what it is called',
    by: 'only the rows of plans, of pillars or of indicators',
    chart: 'draw the series as wide as the terminal',
    full: 'every target and every column, nothing folded',
    diffFrom: 'a day or period, or a git revision, judged on the day of its commit or on --as-of',
    diffTo: 'the same (default: the files as they are, today)',
    failOn: 'statuses that fail (default: missed)',
    mode: 'what an undecided target counts as: itself, its worst or its best',
    strict: 'undecided counts as its worst: --mode pessimistic',
    newSince: 'fail only on what was not as bad on that earlier day (or period) already',
    maxWarnings: 'fail when there are more warnings than this',
    verbose: 'name every file',
    recordPeriod: 'what the figure is of: 2025, 2025-Q3, 2025-06; asked for on a terminal',
    recordSource: 'where it was published, a source by id; asked for on a terminal',
    asStated: 'the words of the source, literally',
    published: 'when it became known; a revision of a figure has another one',
    method: 'how it was counted, one of the methods of the indicator',
    note: 'a remark for readers',
    provisional: 'the source calls it provisional',
    periodAssumed: 'the source does not name the period, it is yours',
    locale: 'how the number was typed: vi 1.234,5 or en 1,234.5; needed only where it can be read both ways',
    recordFile: 'the file below data/ to write to; else the one that has most figures like it',
    map: 'what a column is, by its heading or number: "Kết quả=value"; may be given again',
    importPeriod: 'the period of all rows, where no column says it',
    importSource: 'the source of all rows, by id, where no column says it',
    importLocale: 'how numbers are written there: vi 1.234,5 or en 1,234.5 (default: by the headings, else vi)',
    importTo: 'the table to write to: data/…/measurements….csv; where it is there, rows are added to it',
    skipBad: 'leave out the rows that cannot be read, and list them',
    dryRun: 'print what would change, and write nothing',
    verify: 'compare every row with the files; exit 1 if any differs',
  },
  placeholders: {},
  choices: (values) => `(choices: ${values.map((value) => `"${value}"`).join(', ')})`,
  folded: 'Also (dx help options):',
  common: 'Options that most commands have; a command refuses one that it does not honour',
  more: 'dx <command> --help shows one command; dx help options | formats | environment | quantities | exit-codes the rest.',
  topics: {
    formats: `Formats (-f, --format; the ending of --output chooses one too)
  table   for people; as wide as the terminal, up to 120 columns in a pipe
  md      the same as GitHub tables
  csv     RFC 4180, UTF-8, one header line; --excel for a spreadsheet
  tsv     columns with tabs between, for the clipboard of a spreadsheet
  json    { "dx": 1, "report", "as_of", "rows", "summary" }
  ndjson  one row a line
of dx check also, the first three of dx lint too:
  github  annotations, and a table for $GITHUB_STEP_SUMMARY; chosen by itself
          where GITHUB_ACTIONS is set
  junit   JUnit XML (also by the ending .xml)
  sarif   SARIF 2.1.0
  text    code frames, for people
Columns of csv are the keys of json, in the same order. Numbers are plain, ratios
are fractions of 1, missing is empty and never 0; "reason" says why.`,
    environment: `Environment
  DX_DIR        the workspace, as --dir
  DX_DB         the database file, as --db
  DX_AS_OF      the day of the report, as --as-of
  DX_LANG       vi or en, as --lang
  NO_COLOR      no colour; FORCE_COLOR: colour
  COLUMNS       width of tables
  GITHUB_ACTIONS  dx check and dx lint annotate
  XDG_CACHE_HOME  where the database of a read-only workspace lies, and compiled code
dx opens no network connection. It asks only where dx record lacks something, on a terminal.`,
    // Made when it is asked for: its rows are counted out.
    get quantities() {
      return `Quantities: how figures are written, and what they mean
${quantityLines('en')}
Behind the number may stand the unit's own symbol or name: "412 doanh nghiệp".
Strings are read in the language of their file (locale: vi by default): 57.877 is
57877 there. What can be read two ways is refused; so is a number of more digits
than are kept exactly (15). Goals are written the same way, and "top 5", "trong
nhóm 5" or "top 1/3" of ranks; they need a side: ">= 50%", never 50%.`;
    },
    'exit-codes': `Exit codes
    0  did what was asked; warnings allowed
    1  the answer is no: a target was missed, a file has an error, a row differs
    2  wrong usage: unknown command, option or name, or nothing matches
    3  input refused: a file of the workspace is invalid; nothing was loaded
    4  database: not made by dx, locked, or not to be read as it is (--no-load)
    5  reading or writing failed
   69  Node is too old
   70  a bug in dx
  130  interrupted; 143 terminated`,
  },
};
