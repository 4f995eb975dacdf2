import type { ProblemArgs } from '../../../core/record/problem-args.ts';
import { isBareNumber, type ProblemSentence, say, term } from '../problem-words.ts';
import { problemTermsVi as terms } from './problem-terms.ts';

const ANY_NUMBER =
  'viết một số: 95.5, "95,5%", "trên 50%", "khoảng 30%", "20..30", "1,5 tỷ"; dx help quantities liệt kê các cách viết';

type Unreadable = ProblemArgs['unreadable_number'];

/** Why a text is no figure, by the reason of the reader. */
const REASONS: Readonly<Record<string, ProblemSentence<Unreadable>>> = {
  too_long: say(({ text }) => `"${text}" quá dài, không thể là số liệu`, 'chỉ viết con số, ghi cả câu vào as_stated'),
  too_many_digits: say(
    ({ text }) => `"${text}" có nhiều chữ số hơn mức giữ được chính xác, hoặc vượt mọi mức hợp lý`,
    'viết nhiều nhất 15 chữ số; nếu cần, dùng đơn vị lớn hơn: "1,5 tỷ"',
  ),
  hedged_range: say(
    ({ text }) => `"${text}" vừa là một khoảng vừa có thêm giới hạn`,
    'chỉ viết khoảng, "80..90%", hoặc một giới hạn, "tối thiểu 80%"; ghi nguyên văn vào as_stated',
  ),
  rank_side: say(({ text }) => `"${text}" có thể hiểu là các hạng cao hơn hoặc thấp hơn`, 'viết "top 5" hoặc "<= 5"'),
};

/** Sentences about figures, goals and periods that cannot be read. */
export const readingVi = {
  number: {
    message: (args: Unreadable): string =>
      REASONS[args.reason]?.message(args) ?? `"${args.text}" không phải là số liệu`,
    help: (args: Unreadable): string | null =>
      args.kind === 'yes-no' ? 'viết yes hoặc no (có hoặc không)' : (REASONS[args.reason]?.help(args) ?? ANY_NUMBER),
  },
  unit: {
    message: ({ text, kind, word, unit }: ProblemArgs['wrong_unit']): string =>
      word === undefined
        ? `"${text}" mang ký hiệu của đơn vị khác: chỉ số đo này là ${term(terms.unitKinds, kind)}`
        : `"${text}" nói về "${word}": chỉ số đo này là ${term(terms.unitKinds, kind)}${unit ? `, tính bằng ${unit}` : ''}`,
    help: ({ word, unit }: ProblemArgs['wrong_unit']): string =>
      word === undefined
        ? 'bỏ ký hiệu, hoặc chọn chỉ số đo có đơn vị đó'
        : unit
          ? `nếu đúng là chỉ số đo này, chỉ viết con số, hoặc thêm phía sau một trong các từ: ${unit}`
          : 'nếu đúng là chỉ số đo này, chỉ viết con số',
  },
  goal: {
    message: ({ text }: ProblemArgs['unreadable_goal']): string => `"${text}" không phải là mục tiêu`,
    help: ({ text, word = text, kind }: ProblemArgs['unreadable_goal']): string =>
      kind === 'yes-no'
        ? 'viết goal: yes'
        : kind === 'rank'
          ? 'viết goal: "top 5"'
          : isBareNumber(word)
            ? `nói rõ phía nào là đạt: ">= ${word}" hay "<= ${word}"`
            : 'viết ">= 20%", "< 5", "10..30" hoặc "top 5"',
  },
  period: {
    message: ({ text }: ProblemArgs['unreadable_period']): string => `"${text}" không phải là một kỳ`,
    help: ({ text, suggestion, day }: ProblemArgs['unreadable_period']): string =>
      day !== undefined
        ? `${text} là số thứ tự ngày của bảng tính, tức ${day}: hãy đặt định dạng ngày (yyyy-mm-dd) cho các ô đó rồi lưu lại thành CSV, hoặc viết ${day}`
        : suggestion === undefined
          ? 'viết 2025, 2025-H1, 2025-Q3, 2025-06, 2025-06-30 hoặc 2023-01..2023-09'
          : `viết ${suggestion}`,
  },
};
