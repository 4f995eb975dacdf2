import type { Metric } from '../../src/core/record/metric.ts';
import type { Ranking } from '../../src/core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../src/core/record/statement.ts';
import type { Indicator } from '../../src/core/record/vocabulary.ts';
import { type Period, parsePeriod } from '../../src/core/time/period.ts';

/** Builders: a test names only what it is about, the rest is a plain percentage of Quảng Ninh. */

const at = { file: 'data/quang-ninh/resolution-09.yaml', line: 1, column: 1 };

export function aPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}

export const aMetric = (about: Partial<Metric> = {}): Metric => ({
  id: 'digital-economy-share-of-grdp',
  unit: 'percent',
  kind: 'share',
  direction: 'up',
  domain: [0, 100],
  frequency: 'point',
  cumulative: false,
  pillar: 'digital-economy',
  population: null,
  amongAny: false,
  tolerance: 0.5,
  ...about,
});

export const aPlan = (about: Partial<Plan> = {}): Plan => ({
  address: 'quang-ninh/resolution-09',
  id: 'resolution-09',
  province: 'quang-ninh',
  title: { vi: 'Nghị quyết 09-NQ/TU', en: 'Resolution 09-NQ/TU' },
  issuer: null,
  issued: aPeriod('2022-02-05'),
  until: aPeriod('2025'),
  declares: { targets: 20, tasks: 40 },
  sources: ['article-quang-ninh'],
  reported: [],
  note: null,
  at,
  ...about,
});

export const aTarget = (about: Partial<Target> = {}): Target => ({
  address: 'quang-ninh/resolution-09/digital-economy-share',
  id: 'digital-economy-share',
  plan: 'quang-ninh/resolution-09',
  province: 'quang-ninh',
  title: { vi: 'Tỷ trọng kinh tế số trong GRDP', en: 'Digital economy share of GRDP' },
  subject: { kind: 'indicator', indicator: 'digital-economy-share-of-grdp' },
  pillar: null,
  goal: { op: 'ge', value: 20 },
  deadline: aPeriod('2025'),
  deadlineInferred: false,
  asStated: 'phải đạt 20%',
  sources: ['bao-quang-ninh-2023'],
  method: null,
  baseline: null,
  milestones: [],
  keep: false,
  validFrom: null,
  validUntil: null,
  variantOf: null,
  percentSign: false,
  note: null,
  attribution: null,
  confidence: null,
  at,
  ...about,
});

export const aMeasurement = (about: Partial<Measurement> = {}): Measurement => ({
  address: 'quang-ninh/digital-economy-share-of-grdp/2024/baomoi-2025',
  province: 'quang-ninh',
  indicator: 'digital-economy-share-of-grdp',
  rankedAmong: null,
  period: aPeriod('2024'),
  periodAssumed: false,
  method: null,
  quantity: { qualifier: 'eq', value: 7.1, halfUnit: 0.05 },
  source: 'baomoi-2025',
  tier: 'press',
  published: null,
  knownOn: '2025-01-01',
  final: null,
  derived: false,
  percentSign: true,
  asStated: 'đạt 7,1% GRDP',
  note: null,
  attribution: null,
  confidence: null,
  at: { ...at, file: 'data/quang-ninh/measurements.yaml' },
  ...about,
});

export const aRanking = (about: Partial<Ranking> = {}): Ranking => ({
  address: 'dti@2022/vn63/quang-ninh',
  index: 'dti',
  edition: aPeriod('2022'),
  province: 'quang-ninh',
  population: 'vn63',
  of: 63,
  rank: { qualifier: 'eq', value: 3, halfUnit: 0.5 },
  score: null,
  claim: null,
  basis: 'stated',
  source: 'baomoi-2025',
  tier: 'press',
  published: aPeriod('2023-07-12'),
  knownOn: '2023-07-12',
  asStated: null,
  note: null,
  at: { ...at, file: 'data/rankings/dti-2022.yaml' },
  ...about,
});

export const anIndicator = (about: Partial<Indicator> = {}): Indicator => ({
  id: 'digital-economy-share-of-grdp',
  name: { vi: 'Tỷ trọng kinh tế số trong GRDP', en: 'Digital economy share of GRDP' },
  unit: 'percent',
  direction: 'up',
  domain: [0, 100],
  frequency: 'point',
  cumulative: false,
  methods: [],
  pillar: 'digital-economy',
  definition: null,
  at: { ...at, file: 'seeds/indicators.yaml' },
  ...about,
});
