import type { Finding } from '../../core/gate/finding.ts';
import type { RuleFault } from '../../core/gate/rule-faults.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { empty, numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { statusColumns } from '../status/columns.ts';
import type { CheckResult } from '../view.ts';

/** A row of `dx check`: a finding on a target, or a rule of `dx.yaml` that is off. */
export interface CheckRow {
  readonly case: CheckResult;
  readonly finding: Finding | null;
  readonly fault: RuleFault | null;
}

/** What a finding says as `dx status` does, under the same keys. */
const OF_STATUS =
  'province plan target title indicator pillar unit direction goal_op goal_value goal_value2 deadline value value_low value_high qualifier as_stated period published source gap gap_low gap_high status status_min status_max reason';

/** The columns of `dx check` for scripts. */
export function checkColumns(vocabulary: Vocabulary): readonly Column<CheckRow>[] {
  const all = statusColumns(vocabulary);
  const shared = OF_STATUS.split(' ').flatMap((key) => all.find((column) => column.key === key) ?? []);
  return [
    { key: 'severity', cell: (row) => textCell(row.case.outcome) },
    { key: 'code', cell: (row) => textCell(row.case.code) },
    ...shared.map(
      ({ key, cell }): Column<CheckRow> => ({
        key,
        cell: ({ finding, fault }) => {
          if (finding) return cell(finding.assessment);
          return fault && key === 'target' ? textCell(fault.rule.target) : empty;
        },
      }),
    ),
    { key: 'waived_until', cell: (row) => textCell(waiverOf(row)?.until) },
    { key: 'waiver_reason', cell: (row) => textCell(waiverOf(row)?.reason) },
    { key: 'file', cell: (row) => textCell(row.case.at.file) },
    { key: 'line', cell: (row) => numberCell(row.case.at.line) },
    { key: 'column', cell: (row) => numberCell(row.case.at.column) },
  ];
}

function waiverOf({ finding, fault }: CheckRow) {
  if (finding) return finding.waiver;
  return fault && fault.code !== 'level_unmatched' ? fault.rule : null;
}
