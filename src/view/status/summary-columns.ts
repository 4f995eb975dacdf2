import { STATUSES } from '../../core/target/assessment.ts';
import type { PlanSummary } from '../../core/target/plan-summary.ts';
import { numberCell, ratioCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';

/** The columns of the plans' tallies for scripts, in the order of the contract (§4). */
export const SUMMARY_COLUMNS: readonly Column<PlanSummary>[] = [
  { key: 'province', cell: (s) => textCell(s.province) },
  { key: 'plan', cell: (s) => textCell(s.plan.address) },
  { key: 'declared', cell: (s) => numberCell(s.declared) },
  { key: 'itemised', cell: (s) => numberCell(s.itemised) },
  ...STATUSES.map((status) => ({ key: status, cell: (s: PlanSummary) => numberCell(s.counts[status]) })),
  { key: 'mean_attainment', cell: (s) => ratioCell(s.meanAttainment) },
  { key: 'mean_of', cell: (s) => numberCell(s.meanOf) },
  { key: 'reported_achieved', cell: (s) => numberCell(s.reported?.achieved) },
  { key: 'reported_of', cell: (s) => numberCell(s.reported?.of) },
  { key: 'reported_as_of', cell: (s) => textCell(s.reported?.asOf.text) },
];
