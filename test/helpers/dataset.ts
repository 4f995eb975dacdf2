import type { Dataset } from '../../src/core/record/dataset.ts';
import type { Vocabulary } from '../../src/core/record/vocabulary.ts';
import { anIndicator, aPeriod } from './facts.ts';

const at = { file: 'seeds/vocabulary.yaml', line: 2, column: 3 };
const named = (name: string) => ({ vi: name, en: name });
const byId = <T extends { readonly id: string }>(...items: T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The vocabulary that the builders of facts refer to. */
export const aVocabulary = (): Vocabulary => ({
  units: byId({ id: 'percent', symbol: '%', name: null, kind: 'share', tolerance: 0.5, at }),
  populations: byId({ id: 'vn63', from: null, until: '2025-06-30', at }),
  provinces: byId({
    id: 'quang-ninh',
    name: 'Quảng Ninh',
    aliases: ['Quang Ninh'],
    populations: ['vn63'],
    code: '22',
    region: null,
    successor: null,
    nation: false,
    at,
  }),
  indicators: byId(
    anIndicator({
      name: named('Tỷ trọng kinh tế số trong GRDP'),
      definition: named('Giá trị tăng thêm của kinh tế số trên GRDP'),
      at,
    }),
  ),
  indices: byId({ id: 'dti', name: named('DTI'), scale: [0, 1], versions: VERSIONS, at }),
  sources: byId(
    ...['article-quang-ninh', 'bao-quang-ninh-2023', 'baomoi-2025'].map((id) => ({
      id,
      publisher: 'Báo Mới',
      title: named('Chuyển đổi số'),
      url: null,
      date: aPeriod('2025'),
      tier: 'press' as const,
      at,
    })),
  ),
});

/** Not all alike, so that a store that loses one of their fields is found. */
const VERSIONS = [
  { from: null, scale: [0, 1], note: null },
  { from: aPeriod('2021'), scale: [0, null], note: named('Chín chỉ số') },
] as const;

export const aDataset = (about: Partial<Dataset>): Dataset => ({
  vocabulary: aVocabulary(),
  plans: [],
  targets: [],
  measurements: [],
  rankings: [],
  ...about,
});
