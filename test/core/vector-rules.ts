import { failsGate } from '../../src/core/gate/rules.ts';
import { valueOrNull } from '../../src/core/number/computed.ts';
import { compare } from '../../src/core/number/decimal.ts';
import { type Domain, type Interval, point, pointOf } from '../../src/core/number/interval.ts';
import { readNumber } from '../../src/core/parse/parse-number.ts';
import { readQuantity } from '../../src/core/parse/parse-quantity.ts';
import {
  backcast,
  competitionRanks,
  percentile,
  percentileChange,
  rankChange,
} from '../../src/core/rank/competition-rank.ts';
import { boundOf, meets } from '../../src/core/record/bound.ts';
import type { Goal } from '../../src/core/record/goal.ts';
import type { Locale } from '../../src/core/record/quantity.ts';
import { intervalOf } from '../../src/core/record/quantity.ts';
import { TIERS } from '../../src/core/record/vocabulary.ts';
import type { Figure } from '../../src/core/target/assessment.ts';
import { ageOf } from '../../src/core/target/figure/comparable.ts';
import { resolve, spreadOf } from '../../src/core/target/figure/resolve.ts';
import { meanOf, pooled } from '../../src/core/target/plan-summary.ts';
import { compoundPace, expectedCompound, requiredGrowth } from '../../src/core/target/progress/compound.ts';
import { attainment, completion, gap } from '../../src/core/target/progress/ratio.ts';
import {
  elapsed,
  expectedAt,
  observedPerYear,
  pace,
  requiredPerYear,
} from '../../src/core/target/progress/trajectory.ts';
import { type Period, parsePeriod } from '../../src/core/time/period.ts';
import { aMeasurement, aMetric, aPlan, aTarget } from '../helpers/facts.ts';
import { judged } from '../helpers/judged.ts';

// biome-ignore lint/suspicious/noExplicitAny: the inputs are those of a JSON file, a different shape for every rule.
type Input = any;

/** What the program answers to one worked case, in the shape of its `expected`. */
export function answerOf(fn: string, input: Input): unknown {
  const rule = RULES[fn];
  if (!rule) throw new Error(`no rule for ${fn}`);
  return rule(input);
}

const RULES: Record<string, (input: Input) => unknown> = {
  num: ({ text, locale }) => {
    const read = readNumber(text.replace(/\s*%$/, ''), locale);
    return read.ok ? read.value.value : { error: read.error };
  },
  measure: ({ text, domain, locale, approx_rel }) => {
    const read = readShare(text, domain, locale);
    if (!read.ok) return { error: read.error };
    return { interval: vectorInterval(intervalOf(read.value, domain, approx_rel)), qualifier: read.value.qualifier };
  },
  meets: ({ text, domain, locale, approx_rel, ...goal }) => {
    const bound = boundOf(goalOf(goal), null);
    return { result: bound && meets(intervalFrom(text, domain, locale, approx_rel), bound) };
  },
  ratio: ({ baseline, value, target, direction }) => ({
    completion: pointFrom(completion(point(value), baseline, target, direction)),
    attainment: pointFrom(attainment(point(value), target, direction)),
    gap: pointOf(gap(point(value), target, direction)),
  }),
  elapsed: ({ base, at, deadline }) => valueOrNull(elapsed(period(base), period(at), period(deadline))),
  pace: ({ baseline, value, target, base_at, at, by }) => {
    const start = { at: period(base_at), value: baseline };
    const figure = { at: period(at), value };
    const end = { at: period(by), value: target };
    const sense = target >= baseline ? 1 : -1;
    const time = valueOrNull(elapsed(start.at, figure.at, end.at)) ?? Number.NaN;
    const expected = expectedAt([start, end], figure.at);
    return {
      elapsed: time,
      expected_linear: expected,
      expected_cagr: valueOrNull(expectedCompound(baseline, target, time)),
      completion: pointFrom(completion(point(value), baseline, target, sense)),
      pace_linear: valueOrNull(pace(value, baseline, expected, sense)),
      pace_cagr: valueOrNull(compoundPace(start, figure, end)),
      observed_per_year: valueOrNull(observedPerYear(start, figure)),
      required_per_year: valueOrNull(requiredPerYear(figure, end, sense)),
      required_cagr: valueOrNull(requiredGrowth(figure, end)),
    };
  },
  milestones: ({ points, at }) =>
    expectedAt(
      points.map(([when, value]: [string, number]) => ({ at: period(when), value })),
      period(at),
    ),
  status: (input) => {
    const figures = input.measurements ?? (input.measurement ? [input.measurement] : []);
    const { status, statusMin, statusMax, reason } = assessed(input, figures);
    return { status, status_min: statusMin, status_max: statusMax, reason };
  },
  select: (input) => {
    const measurements = input.measurements.map((m: Input) => ({
      ...m,
      text: String(m.value),
      domain: [0, 100],
      locale: 'en',
    }));
    const { figures, flags } = assessed({ baseline: null, ...input }, measurements);
    const index = figures.findIndex(({ reason: standing }) => standing === 'chosen');
    return {
      index: index < 0 ? null : index,
      met_before: flags.includes('met_before'),
      achieved_late: flags.includes('achieved_late'),
      regressed_after: flags.includes('regressed_after'),
    };
  },
  resolve: ({ measures, tiers, tolerance }) => {
    const figures: Figure[] = measures.map((m: Input) => ({
      measurement: aMeasurement({
        tier: TIERS[tiers.indexOf(m.source)] ?? 'press',
        final: m.final,
        knownOn: m.published,
      }),
      interval: point(m.value),
    }));
    const { choice } = resolve(figures);
    const spread = spreadOf(figures.map(({ interval }) => interval));
    return { choice: choice && figures.indexOf(choice), spread, conflict: compare(spread, tolerance) > 0 };
  },
  ranks: ({ values, higher }) => competitionRanks(values, higher),
  rank_change: ({ prev, cur, same_population, n_prev, n_cur }) => {
    const standing = (rank: number | null, of: number, population: string) => rank && { rank, of, population };
    const previous = standing(prev, n_prev, 'before') || null;
    const current = standing(cur, n_cur, same_population ? 'before' : 'after') || null;
    return {
      change: valueOrNull(rankChange(previous, current)),
      percentile_prev: previous && valueOrNull(percentile(previous)),
      percentile_cur: current && valueOrNull(percentile(current)),
      percentile_change: valueOrNull(percentileChange(previous, current)),
    };
  },
  top_fraction: ({ rank, n, fraction_num, fraction_den }) => {
    const bound = boundOf({ op: 'rank_share_le', value: fraction_num, value2: fraction_den }, n);
    return bound && meets(point(rank), bound);
  },
  percentile: ({ rank, n }) => valueOrNull(percentile({ rank, of: n })),
  merge_rank: ({ values, groups }) => {
    const merged = backcast(new Map(Object.entries(values)), groups);
    return { values: merged, ranks: competitionRanks(merged, true) };
  },
  stale: ({ at, as_of, max_days }) => {
    const { days, stale } = ageOf(period(at), period(as_of).end, max_days);
    return { age_days: days, stale };
  },
  aggregate: ({ completions }) => {
    const { mean, used, total } = meanOf(completions);
    return { mean_capped: mean, used, total };
  },
  ci: ({ results, fail_on, mode, matched }) => {
    if (matched === 0) return 2;
    const verdicts = results.map((r: Input) => ({
      status: r.status,
      statusMin: r.status_min,
      statusMax: r.status_max,
    }));
    return verdicts.some((verdict: Input) => failsGate(verdict, new Set(fail_on), mode)) ? 1 : 0;
  },
  pooled: ({ parts }) => ({
    pooled: pooled(parts.map(([numerator, denominator]: [number, number]) => ({ numerator, denominator }))),
    mean_of_ratios: meanOf(parts.map(([a, b]: [number, number]) => a / b)).mean,
  }),
};

function assessed(input: Input, measurements: Input[]) {
  const { target, baseline, as_of } = input;
  const [first] = measurements;
  const domain: Domain = first?.domain ?? [0, 100];
  const by = target.by && period(target.by);
  const { frequency = 'point', cumulative = false } = target;
  return judged(
    {
      target: aTarget({
        goal: goalOf(target),
        deadline: by ?? null,
        keep: target.keep ?? false,
        baseline: baseline && { value: baseline.value, period: period(baseline.at), source: null, method: null },
        milestones: (target.milestones ?? []).map((m: Input) => ({ by: period(m.by), value: m.value })),
      }),
      plan: aPlan({ issued: input.issued ? period(input.issued) : null }),
      metric: aMetric({ domain, cumulative, frequency }),
      measurements: measurements.map((m, position) => aMeasurement({ ...measurementOf(m), address: `${position}` })),
    },
    period(as_of).end,
    { approximation: first?.approx_rel ?? 0.05, inferBaseline: true },
  );
}

function measurementOf({ text, at, domain, locale, published, period_assumed = false }: Input) {
  const read = readShare(text, domain, locale);
  if (!read.ok) throw new Error(read.error);
  const when = period(at);
  const knownOn = published ? period(published).start : when.end;
  return { quantity: read.value, period: when, periodAssumed: period_assumed, knownOn };
}

const readShare = (text: string, domain: Domain, locale: Locale | null) =>
  readQuantity(text, { kind: 'share', domain, locale });

function intervalFrom(text: string, domain: Domain, locale: Locale | null, approximation: number): Interval {
  const read = readShare(text, domain, locale);
  if (!read.ok) throw new Error(read.error);
  return intervalOf(read.value, domain, approximation);
}

const goalOf = ({ op, value, value2 }: Input): Goal => (op === 'between' ? { op, value, value2 } : { op, value });

const vectorInterval = ({ lo, hi, loOpen, hiOpen }: Interval) => ({ lo, hi, lo_open: loOpen, hi_open: hiOpen });

const pointFrom = (result: Parameters<typeof valueOrNull<Interval>>[0]): number | null => {
  const interval = valueOrNull(result);
  return interval && pointOf(interval);
};

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`no period: ${text}`);
  return parsed;
}
