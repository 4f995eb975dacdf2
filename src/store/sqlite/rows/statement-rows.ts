import type { Goal } from '../../../core/record/goal.ts';
import type { Plan, ReportedTally, Subject, Target } from '../../../core/record/statement.ts';
import {
  fromBilingual,
  fromOptionalPeriod,
  fromPeriod,
  fromPlace,
  locationColumns,
  type ReadRow,
  type SqlRow,
  toFlag,
  toRemark,
} from './row.ts';

/** The row of a plan, without its position; sources and tallies have tables of their own. */
export const planToRow = (plan: Plan): SqlRow => ({
  address: plan.address,
  id: plan.id,
  province: plan.province,
  title_vi: plan.title.vi,
  title_en: plan.title.en,
  issuer: plan.issuer,
  issued: plan.issued?.text ?? null,
  issued_end: plan.issued?.end ?? null,
  until: plan.until?.text ?? null,
  declared_targets: plan.declares.targets,
  declared_tasks: plan.declares.tasks,
  ...toRemark('note', plan.note),
  ...locationColumns(plan.at),
});

/** The plan of a row. */
export const planFromRow = (row: ReadRow, sources: readonly string[], reported: readonly ReportedTally[]): Plan => ({
  address: row.address,
  id: row.id,
  province: row.province,
  title: { vi: row.title_vi, en: row.title_en },
  issuer: row.issuer,
  issued: fromOptionalPeriod(row.issued),
  until: fromOptionalPeriod(row.until),
  declares: { targets: row.declared_targets, tasks: row.declared_tasks },
  sources,
  reported,
  note: fromBilingual(row.note, row.note_en),
  at: fromPlace(row),
});

/** The row of a reported tally of a plan, the `sort`-th of its tallies. */
export const tallyToRow = (tally: ReportedTally, plan: string, sort: number): SqlRow => ({
  plan,
  sort,
  achieved: tally.achieved,
  of_: tally.of,
  as_of: tally.asOf.text,
  source: tally.source,
  parts: JSON.stringify(tally.parts),
  ...toRemark('note', tally.note),
  line: tally.at.line,
  col: tally.at.column,
});

/** The reported tally of a row. */
export const tallyFromRow = (row: ReadRow): ReportedTally => ({
  achieved: row.achieved,
  of: row.of_,
  asOf: fromPeriod(row.as_of),
  source: row.source,
  parts: JSON.parse(row.parts),
  note: fromBilingual(row.note, row.note_en),
  at: fromPlace(row),
});

/** The row of a target, without its position; its sources have a table of their own. */
export const targetToRow = (target: Target): SqlRow => ({
  address: target.address,
  id: target.id,
  plan: target.plan,
  province: target.province,
  title_vi: target.title.vi,
  title_en: target.title.en,
  ...subjectToRow(target.subject),
  pillar: target.pillar,
  ...goalToRow(target.goal),
  deadline: target.deadline?.text ?? null,
  deadline_inferred: toFlag(target.deadlineInferred),
  as_stated: target.asStated,
  method: target.method,
  baseline_value: target.baseline?.value ?? null,
  baseline_period: target.baseline?.period.text ?? null,
  baseline_source: target.baseline?.source ?? null,
  baseline_method: target.baseline?.method ?? null,
  keep: toFlag(target.keep),
  valid_from: target.validFrom?.text ?? null,
  valid_until: target.validUntil?.text ?? null,
  variant_of: target.variantOf,
  milestones: JSON.stringify(target.milestones.map(({ by, value }) => ({ by: by.text, value }))),
  ...toRemark('note', target.note),
  ...toRemark('attribution', target.attribution),
  confidence: target.confidence,
  percent_sign: toFlag(target.percentSign),
  ...locationColumns(target.at),
});

/** The target of a row. */
export const targetFromRow = (row: ReadRow, sources: readonly string[]): Target => ({
  address: row.address,
  id: row.id,
  plan: row.plan,
  province: row.province,
  title: { vi: row.title_vi, en: row.title_en },
  subject: subjectFromRow(row),
  pillar: row.pillar,
  goal: goalFromRow(row),
  deadline: fromOptionalPeriod(row.deadline),
  deadlineInferred: row.deadline_inferred === 1,
  asStated: row.as_stated,
  sources,
  method: row.method,
  baseline: row.baseline_period && {
    value: row.baseline_value,
    period: fromPeriod(row.baseline_period),
    source: row.baseline_source,
    method: row.baseline_method,
  },
  milestones: row.milestones === '[]' ? [] : milestonesFrom(row.milestones),
  keep: row.keep === 1,
  validFrom: fromOptionalPeriod(row.valid_from),
  validUntil: fromOptionalPeriod(row.valid_until),
  variantOf: row.variant_of,
  percentSign: row.percent_sign === 1,
  note: fromBilingual(row.note, row.note_en),
  attribution: fromBilingual(row.attribution, row.attribution_en),
  confidence: row.confidence,
  at: fromPlace(row),
});

const milestonesFrom = (text: string): Target['milestones'] =>
  JSON.parse(text).map(({ by, value }: ReadRow) => ({ by: fromPeriod(by), value }));

function subjectToRow(subject: Subject): SqlRow {
  switch (subject.kind) {
    case 'indicator':
    case 'qualitative':
      return { subject: subject.kind, indicator: subject.indicator, index_id: null, population: null };
    case 'index':
      return { subject: subject.kind, indicator: null, index_id: subject.index, population: subject.population };
  }
}

function subjectFromRow({ subject, indicator, index_id, population }: ReadRow): Subject {
  return subject === 'index' ? { kind: subject, index: index_id, population } : { kind: subject, indicator };
}

const goalToRow = (goal: Goal): SqlRow => ({
  goal_op: goal.op,
  goal_value: 'value' in goal ? goal.value : null,
  goal_value2: 'value2' in goal ? goal.value2 : null,
});

function goalFromRow({ goal_op, goal_value, goal_value2 }: ReadRow): Goal {
  if (goal_op === 'yes') return { op: goal_op };
  return goal_value2 === null
    ? { op: goal_op, value: goal_value }
    : { op: goal_op, value: goal_value, value2: goal_value2 };
}
