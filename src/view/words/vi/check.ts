import type { Goal } from '../../../core/record/goal.ts';
import type { Period } from '../../../core/time/period.ts';
import { phrase } from '../../cell.ts';
import type { CheckWords } from '../check-words.ts';

/** What a period is called before its number. */
const PERIODS: Readonly<Record<Period['kind'], string>> = {
  year: 'năm ',
  half: '',
  quarter: '',
  month: 'tháng ',
  day: 'ngày ',
  range: 'kỳ ',
};

/** How a goal is changed into one that is easier to meet. */
const CHANGES: Readonly<Record<Goal['op'], string>> = {
  ge: 'hạ mục tiêu còn',
  gt: 'hạ mục tiêu còn',
  le: 'nới mục tiêu lên',
  lt: 'nới mục tiêu lên',
  rank_le: 'hạ mục tiêu xuống',
  rank_share_le: 'hạ mục tiêu xuống',
  between: 'nới mục tiêu thành',
  yes: 'đổi mục tiêu thành',
};

export const checkVi: CheckWords = {
  labels: {
    goal: 'Mục tiêu',
    figure: 'Số liệu',
    gap: 'Chênh lệch',
    source: 'Nguồn',
    promise: 'Căn cứ',
    toPass: 'Để đạt',
  },
  headings: {
    finding: 'Kết quả',
    target: 'Chỉ tiêu',
    goal: 'Mục tiêu',
    figure: 'Số liệu',
    gap: 'Chênh lệch',
    status: 'Đánh giá',
    place: 'Ghi tại',
  },
  rules: {
    missed: 'Đã đến hạn và số liệu của thời hạn không đạt mục tiêu.',
    off_track: 'Tốc độ thực hiện đến nay thấp hơn nhiều so với mức cần để đạt đúng hạn.',
    at_risk: 'Tốc độ thực hiện đến nay thấp hơn mức cần để đạt đúng hạn.',
    on_track: 'Tốc độ thực hiện đến nay đủ để đạt mục tiêu đúng hạn.',
    achieved: 'Mục tiêu đã đạt.',
    undetermined: 'Các số liệu hiện có chưa đủ để đánh giá chỉ tiêu.',
    no_data: 'Chưa có số liệu nào của chỉ tiêu.',
    unproven: 'Đã đến hạn mà chưa có số liệu nào cho biết mục tiêu có đạt hay không.',
    waiver_expired: 'Một mục tạm miễn trong dx.yaml đã hết hạn.',
    waiver_unmatched: 'Một mục tạm miễn trong dx.yaml không ứng với chỉ tiêu nào.',
    level_unmatched: 'Một mức trong dx.yaml không ứng với chỉ tiêu nào.',
  },
  severities: { error: 'lỗi', warning: 'cảnh báo', waived: 'tạm miễn', open: 'chưa rõ' },
  toPass: {
    figure: (figure, period) =>
      period === null
        ? phrase`cần số liệu ${figure}`
        : phrase`cần số liệu ${figure} cho ${PERIODS[period.kind]}${period.text}`,
    goal: (goal, op) => phrase`${CHANGES[op]} ${goal}`,
    or: ', hoặc ',
  },
  waivedUntil: (day, reason) => `tạm miễn đến hết ${day}: ${reason}`,
  waiverEnded: (day, reason) => `đã hết hạn tạm miễn ngày ${day} (${reason})`,
  alreadySo: (day) => `ngày ${day} đã vậy`,
  waiverExpired: (target, day, reason) =>
    `tạm miễn cho ${target} đã hết hạn ngày ${day} (${reason}); xóa đi, hoặc ghi ngày khác`,
  waiverUnmatched: (target) => `tạm miễn không ứng với chỉ tiêu nào: ${target}`,
  levelUnmatched: (target) => `mức này không ứng với chỉ tiêu nào: ${target}`,
  didYouMean: (nearest) => `có phải ${nearest}?`,
  more: (count) => `… và ${count} mục khác`,
  closing: ({ checked, errors, warnings, waived, exceeded }) =>
    [
      `Đã kiểm tra ${checked} chỉ tiêu: ${errors} lỗi`,
      `${warnings} cảnh báo`,
      ...(waived > 0 ? [`${waived} tạm miễn`] : []),
    ].join(', ') + (exceeded === null ? '' : `; quá số cảnh báo cho phép (--max-warnings ${exceeded})`),
};
