import { compare } from '../../core/number/decimal.ts';
import { boundOf } from '../../core/record/bound.ts';
import type { Dataset } from '../../core/record/dataset.ts';
import { metricOf } from '../../core/record/metric.ts';
import { intervalOf } from '../../core/record/quantity.ts';
import { isOfKind } from '../../core/record/ranking.ts';
import type { Measurement, Plan, Target } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { isUsable } from '../../core/target/figure/comparable.ts';
import { methodAsked } from '../../core/target/figure/measuring-method.ts';
import { declaredBaseline, inferredBaseline } from '../../core/target/progress/baseline.ts';
import { senseOf } from '../../core/target/progress/ratio.ts';
import type { Reporting, Where } from '../model/registry.ts';
import type { Settings } from '../parse/settings.ts';

type Rules = Pick<Settings, 'approximation' | 'inferBaseline'>;

/**
 * Reports milestones that do not lie between the baseline and the goal: before it, or on its wrong side (methodology
 * §6).
 */
export function checkPaths(
  { targets, plans, vocabulary }: Pick<Dataset, 'targets' | 'plans' | 'vocabulary'>,
  figuresOf: (province: string, id: string | null) => readonly Measurement[],
  rules: Rules,
  where: Where,
  registry: Reporting,
): void {
  const planOf = new Map(plans.map((plan) => [plan.address, plan]));
  for (const target of targets.filter(({ milestones }) => milestones.length > 0)) {
    const plan = planOf.get(target.plan);
    const bound = boundOf(target.goal, null);
    const sense = bound && senseOf(bound);
    if (!plan || !sense) continue;
    const { id } = metricOf(target, vocabulary, plan.issued);
    const baseline = baselineOf(target, plan, figuresOf(target.province, id), vocabulary, rules);
    if (!baseline.ok) continue;
    const { value: start, period, origin } = baseline.value;
    for (const [index, { by, value }] of target.milestones.entries()) {
      if (by.end <= period.end) {
        const args = { milestone: by.text, baseline: period.text };
        registry.report('milestone_before_baseline', where(target, `milestones.${index}.by`), args);
      } else if (sense * compare(value, start) < 0) {
        const args = { milestone: by.text, value, baseline: start, origin };
        registry.report('milestone_on_wrong_side', where(target, `milestones.${index}.value`), args);
      }
    }
  }
}

/** The baseline of a target: its declared one, else that of the figures from before its plan. */
function baselineOf(
  target: Target,
  plan: Plan,
  figures: readonly Measurement[],
  vocabulary: Vocabulary,
  { approximation, inferBaseline }: Rules,
) {
  const declared = declaredBaseline(target);
  if (declared.ok || !inferBaseline) return declared;
  const metric = metricOf(target, vocabulary, plan.issued);
  const method = methodAsked(target, false);
  const usable = figures.filter((each) => isOfKind(each, metric) && isUsable(each, metric, method));
  const own = usable.map((measurement) => ({
    measurement,
    interval: intervalOf(measurement.quantity, metric.domain, approximation),
  }));
  return inferredBaseline(own, null, plan.issued);
}
