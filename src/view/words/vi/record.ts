import type { RecordWords } from '../../record/record-words.ts';

export const recordVi: RecordWords = {
  questions: {
    period: 'Số liệu của kỳ nào (2025, 2025-Q3, 2025-06)?',
    source: 'Theo nguồn nào (mã, xem dx list sources)?',
  },
  recorded: 'Đã ghi',
  wouldRecord: 'Sẽ ghi',
  in: 'vào',
  headings: { target: 'Chỉ tiêu', before: 'Trước', after: 'Sau', standing: 'Số liệu này' },
  servesNone: (province) => `Không có chỉ tiêu nào của ${province} dùng chỉ số đo này.`,
  more: 'Xem vì sao:',
};
