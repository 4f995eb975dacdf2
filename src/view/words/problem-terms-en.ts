import { type ProblemTerms, say, term } from './problem-words.ts';

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
  expected: {
    empty_remark: '{ vi: … }, { en: … } or both',
    long_text: 'at most 10 000 characters',
    empty_text: 'a text that is not empty',
    empty_domain: 'the lower end first: [0, 100]',
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
