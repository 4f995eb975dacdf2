import type { Written } from '../../../document/parse/parsed-file.ts';
import type { EntryReference } from '../../../store/fact-store.ts';

/** The entries that the vocabulary in a file refers to. */
export const vocabularyMentions = ({ indicators, provinces }: Written): EntryReference[] => [
  ...indicators.map(({ value }): EntryReference => ({ kind: 'units', id: value.unit })),
  ...provinces.flatMap(({ value: { populations = [], successor } }): EntryReference[] => [
    ...populations.map((id): EntryReference => ({ kind: 'populations', id })),
    ...(successor === undefined ? [] : [{ kind: 'successors', id: successor } as const]),
  ]),
];
