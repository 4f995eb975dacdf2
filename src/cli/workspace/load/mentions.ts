import type { Written } from '../../../document/parse/parsed-file.ts';
import type { Mention } from '../../../store/fact-store.ts';

/** What the vocabulary of a file refers to. */
export const vocabularyMentions = ({ indicators, provinces }: Written): Mention[] => [
  ...indicators.map(({ value }): Mention => ({ kind: 'units', id: value.unit })),
  ...provinces.flatMap(({ value: { populations = [], successor } }): Mention[] => [
    ...populations.map((id): Mention => ({ kind: 'populations', id })),
    ...(successor === undefined ? [] : [{ kind: 'successors', id: successor } as const]),
  ]),
];
