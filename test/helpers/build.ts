import { type Computed, computed, none } from '../../src/core/number/computed.ts';
import { type Interval, point, pointOf } from '../../src/core/number/interval.ts';
import type { Metric } from '../../src/core/record/metric.ts';
import { intervalOf, type Quantity } from '../../src/core/record/quantity.ts';
import type { Measurement, Plan, Target } from '../../src/core/record/statement.ts';
import { type Source, TIERS, type Unit, type Vocabulary } from '../../src/core/record/vocabulary.ts';
import type { Assessment, Baseline, ConsideredFigure, Figure } from '../../src/core/target/assessment.ts';
import type { PlanSummary } from '../../src/core/target/plan-summary.ts';
import type { Path } from '../../src/core/target/progress/path.ts';
import type { Env } from '../../src/render/renderer.ts';
import type { Block, CheckResult, View } from '../../src/view/view.ts';
import { en } from '../../src/view/words/en/en.ts';
import { vi } from '../../src/view/words/vi/vi.ts';
import { aMeasurement, aMetric, aPeriod, aPlan, aTarget } from './facts.ts';

/** Finished assessments for views and renderers: a test names only what it shows. */

const at = { file: 'seeds/units.yaml', line: 1, column: 1 };

/** A figure as text: `7.1`, `>70`, `~30`, `20..30`, and a place as `3/63`; with the period it is of. */
export function aFigure(text: string, period: string, metric: Metric, about: Partial<Measurement> = {}): Figure {
  const [number = '', of] = text.split('/');
  const rankedAmong = of === undefined ? null : { population: metric.population ?? `vn${of}`, of: Number(of) };
  const stated = { quantity: aQuantity(number), rankedAmong, asStated: null };
  const measurement = aMeasurement({ period: aPeriod(period), ...stated, ...about });
  return { measurement, interval: intervalOf(measurement.quantity, metric.domain, 0.05) };
}

const QUALIFIERS = { '>': 'gt', '<': 'lt', '~': 'approx', '': 'eq' } as const;

export function aQuantity(text: string): Quantity {
  const [, sign = '', low, high] = /^([<>~]?)([-\d.]+?)(?:\.\.([\d.]+))?$/.exec(text) ?? [];
  const value = { value: Number(low), halfUnit: 0.5 };
  if (high !== undefined) return { ...value, qualifier: 'between', high: Number(high) };
  return { ...value, qualifier: QUALIFIERS[sign as keyof typeof QUALIFIERS] };
}

export interface About extends Partial<Omit<Assessment, 'target' | 'plan' | 'metric' | 'figure' | 'baseline'>> {
  readonly target?: Partial<Target>;
  readonly plan?: Partial<Plan>;
  readonly metric?: Partial<Metric>;
  readonly figure?: readonly [text: string, period: string, about?: Partial<Measurement>] | null;
  readonly baseline?: Pick<Baseline, 'value' | 'origin'> & { readonly period: string };
}

/** A verdict with the ratios that follow from its figure and an «at least» goal. */
export function anAssessment(about: About = {}): Assessment {
  const { target: aboutTarget, plan, metric: aboutMetric, figure: stated, baseline: start, ...rest } = about;
  const metric = aMetric(aboutMetric);
  const target = aTarget(aboutTarget);
  const figure = stated === null ? null : aFigure(...figureArguments(stated, metric));
  const goal = 'value' in target.goal ? target.goal.value : null;
  const hasRatio = figure !== null && goal !== null && metric.kind !== 'rank';
  const missing = none('no_measurement');
  return {
    target,
    plan: aPlan(plan),
    metric,
    province: 'quang-ninh',
    asOf: '2025-06-30',
    status: figure ? 'off_track' : 'no_data',
    statusMin: 'off_track',
    statusMax: 'off_track',
    reason: figure ? null : 'no_measurement',
    flags: [],
    figure,
    measurements: figure ? [figure.measurement] : [],
    of: null,
    unitEnded: null,
    figures: figure ? [{ ...figure, reason: 'chosen' } satisfies ConsideredFigure] : [],
    conflict: null,
    baseline: start
      ? computed({
          value: start.value,
          origin: start.origin,
          period: aPeriod(start.period),
          source: null,
          method: null,
        })
      : none(figure ? 'no_baseline' : 'no_measurement'),
    attainment: hasRatio ? computed(mapped(figure.interval, (value) => value / goal)) : missing,
    completion: none('no_baseline'),
    gap: figure && goal !== null ? computed(distance(figure.interval, goal, metric)) : missing,
    elapsed: none('no_baseline'),
    expected: none('no_baseline'),
    pace: none('no_baseline'),
    observedPerYear: none('no_baseline'),
    requiredPerYear: missing,
    bestPace: null,
    path: start && rest.expected?.ok ? pathThrough(start, rest.expected.value, target) : null,
    age: figure ? { days: 181, limit: 548 } : null,
    approximation: 0.05,
    inferBaseline: true,
    ...rest,
  };
}

/** The path of a verdict whose pace is given. */
function pathThrough(start: NonNullable<About['baseline']>, expected: number, { deadline, goal }: Target): Path {
  const value = 'value' in goal ? goal.value : 1;
  const points = [
    { at: aPeriod(start.period), value: start.value },
    { at: deadline ?? aPeriod('2025'), value },
  ];
  return { points, expected, leadsToGoal: true, standing: 'either' };
}

function figureArguments(stated: About['figure'], metric: Metric): Parameters<typeof aFigure> {
  const [text, period, about] = stated ?? ['7.1', '2024'];
  return [text, period, metric, about ?? {}];
}

const tidy = (value: number): number => Number(value.toPrecision(12));
const ends = ({ lo, hi }: Interval): Interval => ({ lo, hi, loOpen: false, hiOpen: false });
const on = (value: number | null, change: (value: number) => number): number | null =>
  value === null ? null : change(value);
const mapped = (interval: Interval, change: (value: number) => number): Interval =>
  ends({ ...interval, lo: on(interval.lo, change), hi: on(interval.hi, change) });
const flipped = (interval: Interval, change: (value: number) => number): Interval =>
  ends({ ...interval, lo: on(interval.hi, change), hi: on(interval.lo, change) });

const distance = (interval: Interval, goal: number, { direction }: Metric): Interval =>
  direction === 'up'
    ? flipped(interval, (value) => tidy(goal - value))
    : mapped(interval, (value) => tidy(value - goal));

export const share = (value: number): Computed<Interval> => computed(point(value));

export function aSummary(assessments: readonly Assessment[], about: Partial<PlanSummary> = {}): PlanSummary {
  const counted = assessments.filter(({ target }) => target.variantOf === null);
  const count = (status: Assessment['status']): number => counted.filter((each) => each.status === status).length;
  const plan = assessments[0]?.plan ?? aPlan();
  const known = counted.flatMap(({ attainment }) => (attainment.ok ? (pointOf(attainment.value) ?? []) : []));
  return {
    plan,
    province: 'quang-ninh',
    declared: plan.declares.targets,
    itemised: counted.length,
    metSoFar: counted.filter(({ status, reason }) => status === 'achieved' && reason === 'met_early').length,
    lastBehind: counted.filter(
      ({ status, flags }) => status === 'undetermined' && flags.some((flag) => /^last_(off_track|at_risk)$/.test(flag)),
    ).length,
    counts: {
      achieved: count('achieved'),
      on_track: count('on_track'),
      at_risk: count('at_risk'),
      off_track: count('off_track'),
      missed: count('missed'),
      undetermined: count('undetermined'),
      no_data: count('no_data'),
    },
    meanAttainment: known.length === 0 ? null : known.reduce((sum, each) => sum + Math.min(1, each), 0) / known.length,
    meanOf: known.length,
    reported: null,
    ...about,
  };
}

const aUnit = (id: string, kind: Unit['kind'], symbol: string, name: string): Unit => ({
  id,
  kind,
  symbol,
  name: { vi: name, en: id },
  tolerance: null,
  at,
});

export const aSource = (id: string, about: Partial<Source> = {}): Source => ({
  id,
  publisher: 'Báo Mới',
  title: { vi: 'Quảng Ninh bứt phá', en: 'Quảng Ninh breaks through' },
  url: 'https://example.vn/quang-ninh',
  date: aPeriod('2025'),
  tier: TIERS[3],
  at,
  ...about,
});

export const aVocabulary = (about: Partial<Vocabulary> = {}): Vocabulary => ({
  units: new Map([
    ['percent', aUnit('percent', 'share', '%', 'phần trăm')],
    ['databases', aUnit('databases', 'count', '', 'cơ sở dữ liệu')],
    ['vnd', aUnit('vnd', 'money', '₫', 'đồng')],
  ]),
  populations: new Map(),
  provinces: new Map(
    [
      ['quang-ninh', 'Quảng Ninh'],
      ['an-giang', 'An Giang'],
      ['da-nang', 'Đà Nẵng'],
      ['dak-lak', 'Đắk Lắk'],
    ].map(([id = '', name = '']) => [
      id,
      {
        id,
        name,
        aliases: [],
        populations: ['vn63', 'vn34'],
        code: '22',
        region: null,
        successor: null,
        nation: false,
        at,
      },
    ]),
  ),
  indicators: new Map(),
  indices: new Map(),
  sources: new Map(['baomoi-2025', 'bao-quang-ninh-2023'].map((id) => [id, aSource(id)])),
  ...about,
});

const WORDS = { en, vi };

export const anEnv = (about: Partial<Omit<Env, 'words'>> & { lang?: 'en' | 'vi' } = {}): Env => {
  const { lang = 'en', ...rest } = about;
  return {
    words: WORDS[lang],
    width: 80,
    color: 0,
    header: true,
    excel: false,
    root: '',
    version: '1.2.3',
    workspace: '',
    sourceOf: () => null,
    ...rest,
  };
};

/** A view of nothing but these rows. */
export const aView = (columns: readonly string[], rows: View['grid']['rows'], page: readonly Block[] = []): View => ({
  report: 'status',
  asOf: '2025-06-30',
  grid: { columns, rows },
  summary: null,
  page: () => page,
});

/** A target that was missed, as a gate saw it. */
export const aCase = (about: Partial<CheckResult> = {}): CheckResult => ({
  outcome: 'error',
  code: 'missed',
  suite: 'quang-ninh/plan',
  name: 'quang-ninh/plan/share',
  title: 'Share',
  at: { file: 'data/plan.yaml', line: 9, column: 13 },
  message: [`${about.title ?? 'Share'} · missed`],
  facts: [{ label: 'Goal', cells: ['≥ 20 %'] }],
  precedence: 0,
  ...about,
});

/** One case of every outcome, with these words in its title. */
export const casesCalled = (title: string): CheckResult[] =>
  (['passed', 'open', 'waived', 'warning', 'error'] as const).map((outcome) =>
    aCase({ outcome, title, name: `quang-ninh/plan/${outcome}` }),
  );

/** Titles that mean something to one format or another. */
export const HOSTILE_TITLES = [
  'Tỷ trọng 100 %, a: b',
  'a\nb\r\nc\td',
  ']]> <script>alert("1")</script> &amp; \'',
  '\u0000\u0007\u001b[31m\u009b31m\uffff',
  '\ud800 lone',
  '::error::x ##[group]y',
];
