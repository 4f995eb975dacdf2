import { phrase } from '../../cell.ts';
import type { StatusWords } from '../words.ts';

export const statusEn: StatusWords = {
  headings: {
    plan: 'Plan',
    targets: 'Targets',
    reported: 'Reported',
    target: 'Target',
    goal: 'Goal',
    value: 'Latest',
    progress: 'Of target',
    completion: 'Way covered',
    gap: 'Gap',
    deadline: 'By',
    status: 'Status',
  },
  until: (period) => `to ${period}`,
  total: 'Total',
  standing: ({ all, withFigure, achieved, soFar, onTrack, behind, undetermined, lastBehind }) =>
    `${all} ${all === 1 ? 'target' : 'targets'}: ${withFigure}\u00a0with a figure, ${all - withFigure}\u00a0without. Achieved\u00a0${achieved}${soFar > 0 ? ` (${soFar}\u00a0not yet due)` : ''}, on track\u00a0${onTrack}, behind or missed\u00a0${behind}, undetermined\u00a0${undetermined}${lastBehind > 0 ? ` (${lastBehind}\u00a0of them behind when last measured)` : ''}.`,
  repeated: (promises) =>
    `${promises}\u00a0${promises === 1 ? 'target stands' : 'targets stand'} in several plans and ${promises === 1 ? 'is' : 'are'} counted in each.`,
  why: {
    no_measurement_at_deadline: 'overdue, no final figure yet',
    no_baseline: 'no baseline',
    no_figure_since_plan: 'no figure since the plan',
    period_assumed: 'the source names no year',
    no_deadline: 'no deadline',
    measured_too_late: 'only figures after the deadline',
    interval_straddles_target: 'too inexact to tell if met',
    interval_spans_classes: 'too inexact to tell the pace',
    pace_undefined_for_band: 'the goal is a band',
    measurement_not_after_baseline: 'no figure after the baseline',
    baseline_meets_target: 'the baseline was met already',
    population_changed: 'those units are ranked no more',
    province_ended: 'the province was merged',
    conflict: 'sources differ',
    methods_differ: 'counted in different ways',
  },
  whyOfYesNo: 'not reached yet',
  laterFigure: 'figure from after the deadline',
  aged: (days) => phrase`figure ${days} days old`,
  inferredBaseline: (value, period) => phrase`baseline inferred: ${value} (${period})`,
  needsBaseline: (at) => phrase`add baseline: … at ${at}`,
  needsFigure: (period) => `needs a figure of ${period}`,
  seeExplain: (target) => `see dx explain ${target}`,
  alsoIn: (plans) => `also in: ${plans}`,
  shownAbove: 'Shown above: ',
  listsThem: 'dx status --full lists them all; --plan <id> shows one plan.',
  wholePlans: (plans) =>
    `Counted are all targets of ${plans === 1 ? 'the plan' : 'these plans'}; below are those that were asked for.`,
  nothingYet: 'No figure of any target: ',
  noFigure: (count) => `No figure (${count}): `,
  notComparable: 'only figures of another period length',
  notOfMethod: 'only figures counted in another way',
  notOfPopulation: 'only places among other units',
  variant: 'other wording',
  provisional: 'provisional',
  more: (count) =>
    count === 1
      ? '1 more is declared and itemised in no public source.'
      : `${count} more are declared and itemised in no public source.`,
  declared: (count) => `${count} declared`,
  itemised: (count) => `${count} itemised`,
  mean: (share, count) => phrase`${share} of target on average (${count} ${count === '1' ? 'target' : 'targets'})`,
  reported: (achieved, of, period) => `Reported for ${period}: ${achieved} of ${of} done`,
  confirmed: (achieved, itemised) =>
    itemised === 0
      ? 'none of them is itemised, so nothing could be confirmed here'
      : `confirmed here: ${achieved} of the ${itemised} itemised`,
  nothingIn: 'Nothing of this in: ',
  legend: {
    path: 'where the path is at the period of the figure',
    deadline: "the target names no deadline, the plan's end stands in",
    conflict: 'sources differ, see dx explain',
    inferred: 'baseline inferred: the last figure from before the plan',
    national: "national target, this province's figure",
  },
};
