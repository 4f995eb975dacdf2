import type { RecordWords } from '../../record/record-words.ts';

export const recordEn: RecordWords = {
  questions: {
    period: 'Which period is it of (2025, 2025-Q3, 2025-06)?',
    source: 'Which source is it from (an id of dx list sources)?',
  },
  recorded: 'Recorded',
  wouldRecord: 'Would be recorded',
  in: 'in',
  headings: { target: 'Target', before: 'Before', after: 'After', standing: 'This figure' },
  servesNone: (province) => `No target of ${province} is about this indicator.`,
  more: 'To see why:',
};
