import { type ProblemTerms, say, term } from '../problem-words.ts';

const UNIT_KINDS: ProblemTerms['unitKinds'] = {
  share: 'a percentage',
  count: 'a count',
  money: 'an amount of money',
  score: 'a score',
  rank: 'a rank',
  'yes-no': 'a yes or no',
  other: 'in a unit of its own',
};

/** The words of the English sentences about problems. */
export const problemTermsEn: ProblemTerms = {
  kinds: {
    units: 'unit',
    populations: 'population',
    provinces: 'province',
    indicators: 'indicator',
    indices: 'index',
    sources: 'source',
    plans: 'plan',
    methods: 'method',
    versions: 'version beginning with',
    targets: 'target',
    measurements: 'measurement',
  },
  unitKinds: UNIT_KINDS,
  frequencies: { half: 'half-year' },
  types: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'keys with values',
    record: 'keys with values',
    array: 'a list',
    tuple: 'a list of two',
    null: 'nothing',
  },
  typeHelp: {
    string: 'write a text',
    number: 'write the number alone: 7.1',
    int: 'write a whole number: 63',
    boolean: 'write true or false',
    object: 'write { key: value }, or key: value on lines of their own, indented',
    record: 'write key: value on lines of their own, indented',
    array: 'begin each entry on a line of its own with "- "',
    tuple: 'write two ends: [0, 100]',
  },
  expected: {
    empty_remark: '{ vi: … }, { en: … } or both',
    long_text: 'at most 10 000 characters',
    empty_text: 'a text that is not empty',
    empty_domain: 'the lower end first: [0, 100]',
  },
  unread: {
    name: 'the name of a table begins with measurements or rankings',
    format: 'only .yaml, .yml and .csv are',
    hidden: 'a name that begins with a dot is hidden',
    folder_link: 'a link to a folder is not followed',
    outside: 'the link leads out of the workspace',
    twice: 'it is another name of a file that is read already',
  },
  unreadHelp: {
    name: 'rename it: measurements-….csv or rankings-….csv',
    format: 'save it as CSV (UTF-8), named measurements-….csv or rankings-….csv',
    hidden: 'take the dot away, or move it out of data/ and seeds/',
    folder_link: 'put the folder itself there, or remove the link',
    outside: 'copy the file itself there, or remove the link',
    twice: 'remove one of the two names',
  },
  table: {
    header: say(
      ({ list }) => `the first line is not the header of a table of ${list}`,
      ({ header }) => `begin with the names of the columns: ${header}`,
    ),
    column: say(
      ({ column, others }) => `a table has no column "${column}"${others === undefined ? '' : `, nor ${others}`}`,
      ({ nearest, columns }) => (nearest === undefined ? `known are: ${columns}` : `did you mean "${nearest}"?`),
    ),
    column_twice: say(({ column }) => `the column "${column}" stands here a second time`, 'keep one of the two'),
    columns: say(
      ({ missing }) => `the table lacks ${missing}`,
      ({ header }) => `add to the header, in any order: ${header}`,
    ),
    quotes: say(
      'a quote is opened and never closed, or stands inside a field',
      'put a field with a comma or a quote in quotes, and double the quotes in it: "say ""yes"""',
    ),
    long_row: say('a row is longer than 10 MiB', 'close the quote it may hold, or check that this is a table'),
    fields: say(
      ({ surplus, found, expected }) =>
        !surplus
          ? `the row has ${found} fields, the header ${expected}`
          : `"${surplus}" stands under no column: the header has ${expected}`,
      ({ surplus }) =>
        surplus === undefined
          ? 'fill the row up to its last column, empty fields too'
          : 'put a field with a comma in quotes: "1,5 tỷ"; or give the column a name',
    ),
  },
  syntax: {
    TAB_AS_INDENT: 'a tab is used for indentation',
    BAD_INDENT: 'the indentation does not fit the lines above',
    MISSING_CHAR: 'a character is missing: a quote, a bracket, a comma or a space after a colon',
    BAD_ALIAS: 'an alias (*name) has no anchor (&name) before it',
    BAD_DQ_ESCAPE: 'a text in double quotes has an escape that does not exist',
    BAD_SCALAR_START: 'a text begins with a character that needs quotes',
    BLOCK_AS_IMPLICIT_KEY: 'a list or map stands where one line was begun: often two colons in one line',
    BLOCK_IN_FLOW: 'an indented list or map stands inside brackets',
    MULTILINE_IMPLICIT_KEY: 'a key runs over several lines: often a missing colon',
    NON_STRING_KEY: 'a key must be a single word or text',
    UNEXPECTED_TOKEN: 'something stands where it cannot',
  },
  syntaxHelp: {
    TAB_AS_INDENT: 'indent with spaces, two for each level',
    BLOCK_AS_IMPLICIT_KEY: 'put a text with a colon in quotes: title: "Plan 59: digital economy"',
    MULTILINE_IMPLICIT_KEY: 'write key: value, with a space behind the colon',
    BAD_SCALAR_START: 'put the text in quotes: value: "> 50%"',
    MISSING_CHAR: 'look for a quote or bracket that is opened and never closed',
    BAD_INDENT: 'begin the line with as many blanks as its neighbours',
    BAD_ALIAS: 'put a text that begins with * in quotes: "*…"',
    BAD_DQ_ESCAPE: "write the text in single quotes: '…', or double the backslash",
    BLOCK_IN_FLOW: 'look for a comma that is missing between two keys in brackets',
    NON_STRING_KEY: 'write key: value',
    UNEXPECTED_TOKEN: 'put the text in quotes: "…"',
  },
  slips: {
    needs_quotes: say('a text begins with a character that needs quotes', ({ fix }) => `put it in quotes: ${fix}`),
    tab: say('the line begins with a tab (⇥), where only blanks count', 'put blanks in its place, two for each level'),
    odd_blank: say(
      ({ fix }) => `here is a blank that is none to YAML (${fix}), often pasted from a document`,
      'delete it and type a blank',
    ),
    colon_blank: say('there is no blank behind the colon', ({ fix }) => `write ${fix}`),
    colon_missing: say('there is no colon behind the key', ({ fix }) => `write ${fix}`),
    dash_blank: say('there is no blank behind the dash', ({ fix }) => `write ${fix}`),
    dash_missing: say('an entry of a list begins with a dash', ({ fix }) => `write ${fix}`),
    quote_open: say('a quote opens here and is not closed', ({ fix }) => `close it: ${fix}`),
    after_quote: say('something stands behind the closing quote', ({ fix }) => `put all of it in quotes: ${fix}`),
    colon_in_text: say('a text with a colon and a blank needs quotes', ({ fix }) => `write ${fix}`),
    hash: say(
      'from the # on this is a comment: the closing bracket too',
      ({ fix }) => `put the text in quotes: ${fix}`,
    ),
    bracket_open: say('a bracket opens here and is not closed', 'close it with } or ], at the end of the entry'),
    comma_missing: say('there is no comma before this key', ({ fix }) => `write ${fix}`),
    comma_cuts: say('in brackets a comma ends the value', ({ fix }) => `put it in quotes: ${fix}`),
    indent: say(
      'the line begins in another column than its neighbours',
      ({ fix }) => `begin it with ${Number(fix) === 1 ? 'one blank' : `${fix} blanks`}`,
    ),
    continued: say('this line is neither a key nor an entry', 'if the text above goes on here, join the two lines'),
  },
  missing: {
    unit: 'add unit: percent; others are enterprises, people, vnd, score, yes-no, or one of your own',
    indicator: 'add indicator: <id>; dx list indicators shows them',
    source: 'add source: <id>; dx list sources shows them',
    province: 'add province: <id>, as in province: quang-ninh; dx list provinces shows them',
    index: 'add index: <id>; dx list indices shows them',
    period: 'add period: 2025, or 2025-Q3, 2025-06, 2025-06-30',
    edition: 'add edition: 2025',
    value: 'add value: 7.1%, or value: "> 50%"',
    goal: 'add goal: ">= 20%"',
    population: 'add population: vn63 (until 30 June 2025) or vn34 (since)',
    of: 'add of: 63, the number of units that are ranked',
    name: 'add name: { vi: …, en: … }',
    title: 'add title: { vi: …, en: … }',
  },
  needs: {
    subject: say(
      'the target does not say what it is about',
      'add indicator: <id>, or index: <id> for a rank, or qualitative: true',
    ),
    one_subject: say('the target says twice what it is about', 'keep one of indicator, index and qualitative'),
    index: say('a population is only for a rank', 'add index: <id>, or remove population'),
    rank: say(
      ({ text }) => `"${text}" is no place in a ranking`,
      'write goal: "top 5", or "top 1/3" for a share of the table',
    ),
    quantity: say(
      ({ text, kind: unit }) => `"${text}" is a place in a ranking, but the indicator is ${term(UNIT_KINDS, unit)}`,
      'write goal: ">= 20%", or index: <id> in place of indicator',
    ),
    yes_no_indicator: say(
      'a qualitative target is decided by a yes or no, and this indicator is a number',
      'remove qualitative and write a goal, or name an indicator whose unit is of the kind yes-no',
    ),
  },
};
