import { type Computed, valueOrNull } from '../../core/number/computed.ts';
import { type Interval, pointOf } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { gapCell, listCell, numberCell, ratioCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { measureOf } from '../text/measure.ts';
import type { Measure } from '../view.ts';

const point = (result: Computed<Interval>): number | null => (result.ok ? pointOf(result.value) : null);
const low = (result: Computed<Interval>): number | null => (result.ok ? result.value.lo : null);
const high = (result: Computed<Interval>): number | null => (result.ok ? result.value.hi : null);
const baseline = (assessment: Assessment) => valueOrNull(assessment.baseline);

/** The columns of `dx status` for scripts, in the order of the contract (§4). A column is one line. */
export function statusColumns(vocabulary: Vocabulary): readonly Column<Assessment>[] {
  // Ten cells of a row ask for it.
  let last: { readonly metric: Assessment['metric']; readonly measure: Measure } | null = null;
  const measure = ({ metric }: Assessment): Measure => {
    if (last?.metric !== metric) last = { metric, measure: measureOf(metric, vocabulary) };
    return last.measure;
  };
  const goalOf = ({ target }: Assessment) => target.goal;
  return [
    { key: 'province', cell: (a) => textCell(a.province) },
    { key: 'plan', cell: (a) => textCell(a.plan.address) },
    { key: 'target', cell: (a) => textCell(a.target.address) },
    { key: 'title', cell: (a) => textCell(a.target.title.vi) },
    { key: 'indicator', cell: (a) => textCell(a.metric.id) },
    { key: 'pillar', cell: (a) => textCell(a.metric.pillar) },
    { key: 'unit', cell: (a) => textCell(a.metric.unit) },
    { key: 'direction', cell: (a) => textCell(a.metric.direction) },
    { key: 'goal_op', cell: (a) => textCell(goalOf(a).op) },
    { key: 'goal_value', cell: (a) => numberCell(goalNumber(a, 'value'), measure(a)) },
    { key: 'goal_value2', cell: (a) => numberCell(goalNumber(a, 'value2'), measure(a)) },
    { key: 'deadline', cell: (a) => textCell(a.target.deadline?.text) },
    { key: 'baseline', cell: (a) => numberCell(baseline(a)?.value, measure(a)) },
    { key: 'baseline_period', cell: (a) => textCell(baseline(a)?.period.text) },
    { key: 'baseline_origin', cell: (a) => textCell(baseline(a)?.origin) },
    { key: 'value', cell: (a) => numberCell(a.figure && pointOf(a.figure.interval), measure(a)) },
    { key: 'value_low', cell: (a) => numberCell(a.figure?.interval.lo, measure(a)) },
    { key: 'value_high', cell: (a) => numberCell(a.figure?.interval.hi, measure(a)) },
    { key: 'qualifier', cell: (a) => textCell(a.figure?.measurement.quantity.qualifier) },
    { key: 'as_stated', cell: (a) => textCell(a.figure?.measurement.asStated) },
    { key: 'period', cell: (a) => textCell(a.figure?.measurement.period.text) },
    { key: 'published', cell: (a) => textCell(a.figure?.measurement.published?.text) },
    { key: 'source', cell: (a) => textCell(a.figure?.measurement.source) },
    { key: 'attainment', cell: (a) => ratioCell(point(a.attainment)) },
    { key: 'attainment_low', cell: (a) => ratioCell(low(a.attainment)) },
    { key: 'attainment_high', cell: (a) => ratioCell(high(a.attainment)) },
    { key: 'completion', cell: (a) => ratioCell(point(a.completion)) },
    { key: 'completion_low', cell: (a) => ratioCell(low(a.completion)) },
    { key: 'completion_high', cell: (a) => ratioCell(high(a.completion)) },
    { key: 'gap', cell: (a) => gapCell(point(a.gap), measure(a)) },
    { key: 'gap_low', cell: (a) => gapCell(low(a.gap), measure(a)) },
    { key: 'gap_high', cell: (a) => gapCell(high(a.gap), measure(a)) },
    { key: 'elapsed', cell: (a) => ratioCell(valueOrNull(a.elapsed)) },
    { key: 'expected', cell: (a) => numberCell(valueOrNull(a.expected), measure(a)) },
    { key: 'pace', cell: (a) => numberCell(point(a.pace)) },
    { key: 'observed_per_year', cell: (a) => numberCell(valueOrNull(a.observedPerYear)) },
    { key: 'required_per_year', cell: (a) => numberCell(valueOrNull(a.requiredPerYear)) },
    { key: 'status', cell: (a) => ({ kind: 'status', status: a.status }) },
    { key: 'status_min', cell: (a) => ({ kind: 'status', status: a.statusMin }) },
    { key: 'status_max', cell: (a) => ({ kind: 'status', status: a.statusMax }) },
    { key: 'reason', cell: (a) => textCell(a.reason) },
    { key: 'flags', cell: (a) => listCell(a.flags) },
    { key: 'file', cell: (a) => textCell(a.target.at.file) },
    { key: 'line', cell: (a) => numberCell(a.target.at.line) },
  ];
}

function goalNumber({ target: { goal } }: Assessment, key: 'value' | 'value2'): number | null {
  if (goal.op === 'yes') return null;
  if (key === 'value') return goal.value;
  return 'value2' in goal ? goal.value2 : null;
}
