import { type Computed, valueOrNull } from '../../core/number/computed.ts';
import { type Interval, pointOf } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { gap, list, number, ratio, text } from '../cell.ts';
import type { Column } from '../column.ts';
import { measureOf } from '../text/measure.ts';

const point = (result: Computed<Interval>): number | null => (result.ok ? pointOf(result.value) : null);
const low = (result: Computed<Interval>): number | null => (result.ok ? result.value.lo : null);
const high = (result: Computed<Interval>): number | null => (result.ok ? result.value.hi : null);
const baseline = (assessment: Assessment) => valueOrNull(assessment.baseline);

/** The columns of `dx status` for scripts, in the order of the contract (§4). A column is one line. */
export function statusColumns(vocabulary: Vocabulary): readonly Column<Assessment>[] {
  const measure = ({ measurand }: Assessment) => measureOf(measurand, vocabulary);
  const goalOf = ({ target }: Assessment) => target.goal;
  return [
    { key: 'province', cell: (a) => text(a.province) },
    { key: 'plan', cell: (a) => text(a.plan.address) },
    { key: 'target', cell: (a) => text(a.target.address) },
    { key: 'title', cell: (a) => text(a.target.title.vi) },
    { key: 'indicator', cell: (a) => text(a.measurand.id) },
    { key: 'pillar', cell: (a) => text(a.measurand.pillar) },
    { key: 'unit', cell: (a) => text(a.measurand.unit) },
    { key: 'direction', cell: (a) => text(a.measurand.direction) },
    { key: 'goal_op', cell: (a) => text(goalOf(a).op) },
    { key: 'goal_value', cell: (a) => number(goalNumber(a, 'value'), measure(a)) },
    { key: 'goal_value2', cell: (a) => number(goalNumber(a, 'value2'), measure(a)) },
    { key: 'deadline', cell: (a) => text(a.target.deadline?.text) },
    { key: 'baseline', cell: (a) => number(baseline(a)?.value, measure(a)) },
    { key: 'baseline_period', cell: (a) => text(baseline(a)?.period.text) },
    { key: 'baseline_origin', cell: (a) => text(baseline(a)?.origin) },
    { key: 'value', cell: (a) => number(a.figure && pointOf(a.figure.interval), measure(a)) },
    { key: 'value_low', cell: (a) => number(a.figure?.interval.lo, measure(a)) },
    { key: 'value_high', cell: (a) => number(a.figure?.interval.hi, measure(a)) },
    { key: 'qualifier', cell: (a) => text(a.figure?.measurement.quantity.qualifier) },
    { key: 'as_stated', cell: (a) => text(a.figure?.measurement.asStated) },
    { key: 'period', cell: (a) => text(a.figure?.measurement.period.text) },
    { key: 'published', cell: (a) => text(a.figure?.measurement.published?.text) },
    { key: 'source', cell: (a) => text(a.figure?.measurement.source) },
    { key: 'attainment', cell: (a) => ratio(point(a.attainment)) },
    { key: 'attainment_low', cell: (a) => ratio(low(a.attainment)) },
    { key: 'attainment_high', cell: (a) => ratio(high(a.attainment)) },
    { key: 'completion', cell: (a) => ratio(point(a.completion)) },
    { key: 'completion_low', cell: (a) => ratio(low(a.completion)) },
    { key: 'completion_high', cell: (a) => ratio(high(a.completion)) },
    { key: 'gap', cell: (a) => gap(point(a.gap), measure(a)) },
    { key: 'gap_low', cell: (a) => gap(low(a.gap), measure(a)) },
    { key: 'gap_high', cell: (a) => gap(high(a.gap), measure(a)) },
    { key: 'elapsed', cell: (a) => ratio(valueOrNull(a.elapsed)) },
    { key: 'expected', cell: (a) => number(valueOrNull(a.expected), measure(a)) },
    { key: 'pace', cell: (a) => number(point(a.pace)) },
    { key: 'observed_per_year', cell: (a) => number(valueOrNull(a.observedPerYear)) },
    { key: 'required_per_year', cell: (a) => number(valueOrNull(a.requiredPerYear)) },
    { key: 'status', cell: (a) => ({ kind: 'status', status: a.status }) },
    { key: 'status_min', cell: (a) => ({ kind: 'status', status: a.statusMin }) },
    { key: 'status_max', cell: (a) => ({ kind: 'status', status: a.statusMax }) },
    { key: 'reason', cell: (a) => text(a.reason) },
    { key: 'flags', cell: (a) => list(a.flags) },
    { key: 'file', cell: (a) => text(a.target.at.file) },
    { key: 'line', cell: (a) => number(a.target.at.line) },
  ];
}

function goalNumber({ target: { goal } }: Assessment, key: 'value' | 'value2'): number | null {
  if (goal.op === 'yes') return null;
  if (key === 'value') return goal.value;
  return 'value2' in goal ? goal.value2 : null;
}
