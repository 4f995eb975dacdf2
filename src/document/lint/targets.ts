import { compare } from '../../core/number/decimal.ts';
import { inDomain } from '../../core/number/interval.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import { type Metric, metricOf } from '../../core/record/metric.ts';
import type { Problem, ProblemCode } from '../../core/record/problem.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { isComparable } from '../../core/target/figure/comparable.ts';
import type { Reporting, Where } from '../model/registry.ts';

/** Reports doubtful targets (methodology §12). */
export function checkTargets(
  { targets, plans, vocabulary }: Pick<Dataset, 'targets' | 'plans' | 'vocabulary'>,
  where: Where,
  registry: Reporting,
): void {
  const planOf = new Map(plans.map((plan) => [plan.address, plan]));
  for (const target of targets) {
    const plan = planOf.get(target.plan);
    const warn: Warn = (code, path, args) => registry.report(code, where(target, path), args);
    if (!target.deadline) warn('no_deadline', '', { target: target.id });
    checkBaselineDate(target, warn);
    if (target.subject.kind === 'index') {
      if (plan) checkRank(target, plan, vocabulary, warn);
      continue;
    }
    const metric = metricOf(target, vocabulary);
    checkGoal(target, metric, warn);
    if (metric.kind === 'count') checkWholeNumbers(target, warn);
  }
}

/**
 * Reports targets for which there are figures, and none of the length of time that their indicator is counted in (§15).
 */
export function checkFrequency(
  figures: readonly Measurement[],
  targets: readonly Target[],
  vocabulary: Vocabulary,
  where: Where,
  { report }: Reporting,
): void {
  for (const target of targets.filter(({ subject }) => subject.kind !== 'index')) {
    const { frequency } = metricOf(target, vocabulary);
    if (!figures.some(({ period }) => isComparable(period, frequency)))
      report('not_of_frequency', where(target, 'indicator'), { frequency, figures: figures.length });
  }
}

type Warn = (code: ProblemCode, path: string, args: Problem['args']) => void;

function checkBaselineDate({ baseline, deadline }: Target, warn: Warn): void {
  if (baseline && deadline && deadline.end <= baseline.period.end)
    warn('deadline_before_baseline', 'baseline.period', { deadline: deadline.text, baseline: baseline.period.text });
}

function checkGoal({ goal, baseline }: Target, { direction, domain, kind }: Metric, warn: Warn): void {
  if (goal.op === 'yes' || goal.op === 'rank_le' || goal.op === 'rank_share_le') return;
  const [low, high] = domain;
  const ends = goal.op === 'between' ? [goal.value, goal.value2] : [goal.value];
  const outside = ends.find((end) => !inDomain(end, domain));
  const up = direction === 'up';
  if (goal.op !== 'between' && up !== (goal.op === 'ge' || goal.op === 'gt') && kind !== 'rank')
    warn('goal_against_direction', 'goal', { direction, op: goal.op });
  else if (goal.op !== 'between' && baseline && compare(baseline.value, goal.value) * (up ? 1 : -1) >= 0)
    warn('baseline_meets_target', 'baseline.value', { baseline: baseline.value, goal: goal.value });
  if (outside !== undefined)
    warn('goal_outside_domain', 'goal', {
      goal: outside,
      ...(low !== null && { low }),
      ...(high !== null && { high }),
    });
  const end = goal.op === 'gt' ? high : goal.op === 'lt' ? low : null;
  if (end !== null && compare(goal.value, end) === 0) warn('strict_goal_at_domain_end', 'goal', { end, op: goal.op });
}

/**
 * Reports a fraction in a goal, baseline or milestone that is a count. A baseline or milestone with three decimals is
 * left out: it may mean thousands, which is reported elsewhere.
 */
function checkWholeNumbers({ goal, baseline, milestones }: Target, warn: Warn): void {
  const isFraction = (value: number): boolean => !Number.isInteger(value);
  const mayBeThousands = (value: number): boolean => Number.isInteger(value * 1000) && !Number.isInteger(value * 100);
  const check = (path: string, values: readonly number[]): void => {
    const value = values.find(isFraction);
    if (value !== undefined) warn('fraction_in_count', path, { value });
  };
  const exact = (value: number): readonly number[] => (mayBeThousands(value) ? [] : [value]);
  if ('value' in goal) check('goal', 'value2' in goal ? [goal.value, goal.value2] : [goal.value]);
  if (baseline) check('baseline.value', exact(baseline.value));
  for (const [index, { value }] of milestones.entries()) check(`milestones.${index}.value`, exact(value));
}

/**
 * Reports a rank target beyond the last rank, which is always reached, and one without a population, which cannot be
 * judged.
 */
function checkRank(target: Target, { issued }: Plan, vocabulary: Vocabulary, warn: Warn): void {
  const { goal, province } = target;
  const { population, amongAny } = metricOf(target, vocabulary, issued);
  if (population === null && !amongAny)
    warn('rank_without_population', 'index', { province, issued: issued?.text ?? '' });
  const size = [...vocabulary.provinces.values()].filter((unit) => unit.populations.includes(population ?? '')).length;
  if (population !== null && goal.op === 'rank_le' && size > 0 && goal.value > size)
    warn('rank_beyond_population', 'goal', { rank: goal.value, population, size });
}
