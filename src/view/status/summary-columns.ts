import { STATUSES } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { number, ratio, text } from '../cell.ts';
import type { Column } from '../column.ts';

/** The columns of the plans' tallies for scripts, in the order of the contract (§4). */
export const SUMMARY_COLUMNS: readonly Column<PlanSummary>[] = [
  { key: 'province', cell: (s) => text(s.province) },
  { key: 'plan', cell: (s) => text(s.plan.address) },
  { key: 'declared', cell: (s) => number(s.declared) },
  { key: 'itemised', cell: (s) => number(s.itemised) },
  ...STATUSES.map((status) => ({ key: status, cell: (s: PlanSummary) => number(s.counts[status]) })),
  { key: 'mean_attainment', cell: (s) => ratio(s.meanAttainment) },
  { key: 'mean_of', cell: (s) => number(s.meanOf) },
  { key: 'reported_achieved', cell: (s) => number(s.reported?.achieved) },
  { key: 'reported_of', cell: (s) => number(s.reported?.of) },
  { key: 'reported_as_of', cell: (s) => text(s.reported?.asOf.text) },
];
