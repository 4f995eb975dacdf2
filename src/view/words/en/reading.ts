import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { isBareNumber, type ProblemSentence, say, term } from '../problem-words.ts';
import { problemTermsEn as terms } from './problem-terms.ts';

const ANY_NUMBER =
  'write a number: 95.5, "95,5%", "> 50%", "~30%", "20..30", "1,5 tỷ"; dx help quantities lists the ways';

type Unreadable = ProblemArgs['unreadable_number'];

/** Why a text is no figure, by the reason of the reader. */
const REASONS: Readonly<Record<string, ProblemSentence<Unreadable>>> = {
  too_long: say(
    ({ text }) => `"${text}" is far too long for a figure`,
    'write the number alone, and the sentence in as_stated',
  ),
  too_many_digits: say(
    ({ text }) => `"${text}" has more digits than a number keeps exactly, or is out of all proportion`,
    'write at most 15 digits; in a larger unit if need be: "1,5 tỷ"',
  ),
  hedged_range: say(
    ({ text }) => `"${text}" is a range with a bound besides`,
    'write the range alone, "80..90%", or one bound, ">= 80%"; keep the words in as_stated',
  ),
  rank_side: say(({ text }) => `"${text}" may mean the better places or the worse ones`, 'write "top 5" or "<= 5"'),
};

/** Sentences about figures, goals and periods that cannot be read. */
export const readingEn = {
  number: {
    message: (args: Unreadable): string => REASONS[args.reason]?.message(args) ?? `"${args.text}" is no figure`,
    help: (args: Unreadable): string | null =>
      args.kind === 'yes-no' ? 'write yes or no' : (REASONS[args.reason]?.help(args) ?? ANY_NUMBER),
  },
  unit: {
    message: ({ text, kind, word, unit }: ProblemArgs['wrong_unit']): string =>
      word === undefined
        ? `"${text}" has the sign of another unit: the indicator is ${term(terms.unitKinds, kind)}`
        : `"${text}" is said of "${word}": the indicator is ${term(terms.unitKinds, kind)}${unit ? `, in ${unit}` : ''}`,
    help: ({ word, unit }: ProblemArgs['wrong_unit']): string =>
      word === undefined
        ? 'remove the sign, or choose an indicator of that unit'
        : unit
          ? `if this indicator is meant, write the number alone, or behind it one of: ${unit}`
          : 'if this indicator is meant, write the number alone',
  },
  goal: {
    message: ({ text }: ProblemArgs['unreadable_goal']): string => `"${text}" is no goal`,
    help: ({ text, word = text, kind }: ProblemArgs['unreadable_goal']): string =>
      kind === 'yes-no'
        ? 'write goal: yes'
        : kind === 'rank'
          ? 'write goal: "top 5"'
          : isBareNumber(word)
            ? `say which side is meant: ">= ${word}" or "<= ${word}"`
            : 'write ">= 20%", "< 5", "10..30" or "top 5"',
  },
  period: {
    message: ({ text }: ProblemArgs['unreadable_period']): string => `"${text}" is no period`,
    help: ({ text, suggestion, day }: ProblemArgs['unreadable_period']): string =>
      day !== undefined
        ? `${text} is how a spreadsheet counts days, and would be ${day}: give the cells a date format (yyyy-mm-dd) there and save them as CSV again, or write ${day}`
        : suggestion === undefined
          ? 'write 2025, 2025-H1, 2025-Q3, 2025-06, 2025-06-30 or 2023-01..2023-09'
          : `write ${suggestion}`,
  },
};
