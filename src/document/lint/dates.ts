import type { Dataset } from '../../core/record/dataset.ts';
import { lastDayOf } from '../../core/record/lifetime.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Plan } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Period } from '../../core/time/period.ts';
import type { Reporting, Where } from '../model/registry.ts';

/** Reports plans, targets and populations that end before they begin, and deadlines before the day of issue. */
export function checkDates(
  { vocabulary, plans, targets }: Pick<Dataset, 'vocabulary' | 'plans' | 'targets'>,
  where: Where,
  registry: Reporting,
): void {
  const checkSpan = (
    keys: readonly [string, string],
    from: Period | null,
    to: Period | null,
    at: SourceLocation,
  ): void => {
    if (!from || !to || from.start <= to.end) return;
    registry.report('dates_reversed', at, { first: keys[0], second: keys[1], from: from.text, to: to.text });
  };
  for (const { from, until, at } of vocabulary.populations.values()) {
    if (from !== null && until !== null && from > until)
      registry.report('dates_reversed', at, { first: 'from', second: 'until', from, to: until });
  }
  const ranked = new Set(targets.filter(({ subject }) => subject.kind === 'index').map(({ plan }) => plan));
  for (const plan of plans) {
    checkSpan(['issued', 'until'], plan.issued, plan.until, where(plan, 'until'));
    // For a plan with a rank target, the missing population is reported instead.
    if (!ranked.has(plan.address)) checkUnit(plan, vocabulary, where(plan, 'province'), registry);
  }
  const planOf = new Map(plans.map((plan) => [plan.address, plan]));
  for (const target of targets) {
    checkSpan(['valid_from', 'valid_until'], target.validFrom, target.validUntil, where(target, 'valid_until'));
    const { deadline, deadlineInferred } = target;
    const plan = planOf.get(target.plan);
    // A deadline inferred from the plan is reported at the plan.
    if (!plan?.issued || !deadline || deadlineInferred || deadline.end >= plan.issued.start) continue;
    const args = { deadline: deadline.text, issued: plan.issued.text };
    registry.report('deadline_before_issue', where(target, 'by'), args, where(plan, 'issued'));
  }
}

/** Reports a plan that was issued after the last day of its province. */
function checkUnit({ province, issued }: Plan, vocabulary: Vocabulary, at: SourceLocation, registry: Reporting): void {
  const unit = vocabulary.provinces.get(province);
  const ended = unit && lastDayOf(unit, vocabulary);
  if (!ended || !issued || issued.start <= ended) return;
  const { successor } = unit;
  registry.report('province_ended', at, { province, ended, period: issued.text, ...(successor && { successor }) });
}
