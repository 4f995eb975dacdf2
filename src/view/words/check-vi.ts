import { joined, say } from '../cell.ts';
import type { CheckWords } from './check-words.ts';

export const checkVi: CheckWords = {
  labels: { goal: 'Mục tiêu', figure: 'Số liệu', gap: 'Còn thiếu', source: 'Nguồn', toPass: 'Để đạt' },
  headings: {
    finding: 'Kết quả',
    target: 'Chỉ tiêu',
    goal: 'Mục tiêu',
    figure: 'Số liệu',
    gap: 'Còn thiếu',
    status: 'Đánh giá',
    place: 'Ghi tại',
  },
  severities: { error: 'lỗi', warning: 'cảnh báo', waived: 'tạm miễn' },
  undecided: 'chưa có số liệu để kết luận khi đến hạn',
  toPass: (figure, period, goal) =>
    joined(
      [
        period === null ? say`số liệu ${figure}` : say`số liệu ${figure} cho ${period}`,
        goal === null ? '' : say`mục tiêu ${goal}`,
      ],
      ', hoặc ',
    ),
  waivedUntil: (day, reason) => `tạm miễn đến hết ${day}: ${reason}`,
  waiverEnded: (day, reason) => `đã hết hạn tạm miễn ngày ${day} (${reason})`,
  alreadySo: (day) => `ngày ${day} đã vậy`,
  waiverExpired: (target, day, reason) =>
    `tạm miễn cho ${target} đã hết hạn ngày ${day} (${reason}); xóa đi, hoặc ghi ngày khác`,
  waiverUnmatched: (target) => `tạm miễn không ứng với chỉ tiêu nào: ${target}`,
  levelUnmatched: (target) => `mức này không ứng với chỉ tiêu nào: ${target}`,
  didYouMean: (nearest) => `có phải ý bạn là ${nearest}?`,
  more: (count) => `… và ${count} mục nữa`,
  closing: ({ checked, errors, warnings, waived, exceeded }) =>
    [
      `Đã kiểm tra ${checked} chỉ tiêu: ${errors} lỗi`,
      `${warnings} cảnh báo`,
      ...(waived > 0 ? [`${waived} tạm miễn`] : []),
    ].join(', ') + (exceeded === null ? '' : `; quá số cảnh báo cho phép (--max-warnings ${exceeded})`),
};
