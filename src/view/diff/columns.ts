import { CAUSES } from '../../core/diff/change-causes.ts';
import type { Change, Diff } from '../../core/diff/diff.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { empty, listCell, numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { statusColumns } from '../status/columns.ts';
import { newestOf, tellingChange } from './why.ts';

/** A state that is compared: the day it is judged on, the revision if it is one, and what things are called in it. */
export interface DiffSide {
  readonly asOf: string;
  readonly revision: { readonly name: string; readonly hash: string } | null;
  readonly vocabulary: Vocabulary;
}

/** What both sides say alike, and what each says for itself: the keys of `dx status`. */
const SHARED = 'province plan target title indicator pillar unit'.split(' ');
const OF_SIDE =
  'status reason goal_op goal_value goal_value2 deadline baseline value value_low value_high period published source attainment gap'.split(
    ' ',
  );

/** The columns of `dx diff` for scripts. */
export function diffColumns(before: DiffSide, after: DiffSide): readonly Column<Change>[] {
  const [cellBefore, cellAfter] = [cellIn(before), cellIn(after)];
  return [
    ...SHARED.map(
      (key): Column<Change> => ({ key, cell: (row) => (row.after ? cellAfter : cellBefore)(key, row.shown) }),
    ),
    { key: 'causes', cell: ({ causes }) => listCell(causes) },
    { key: 'changed', cell: ({ parts }) => listCell(parts) },
    ...OF_SIDE.flatMap((key): Column<Change>[] => [
      { key: `${key}_from`, cell: (row) => (row.before ? cellBefore(key, row.before) : empty) },
      { key: `${key}_to`, cell: (row) => (row.after ? cellAfter(key, row.after) : empty) },
    ]),
    { key: 'figure_file', cell: (row) => textCell(figureOf(row)?.at.file) },
    { key: 'figure_line', cell: (row) => numberCell(figureOf(row)?.at.line) },
    { key: 'file', cell: ({ shown: { target } }) => textCell(target.at.file) },
    { key: 'line', cell: ({ shown: { target } }) => numberCell(target.at.line) },
  ];
}

/** A value of `dx status`, as one side has it. */
function cellIn({ vocabulary }: DiffSide) {
  const columns = new Map(statusColumns(vocabulary).map(({ key, cell }) => [key, cell]));
  return (key: string, assessment: Assessment) => columns.get(key)?.(assessment) ?? empty;
}

/** The figure that brought the change, where it stands now, or stood. */
function figureOf(change: Change) {
  const told = tellingChange(change);
  return told && newestOf(told.after ?? told.before);
}

interface Totals {
  readonly diff: Diff;
  readonly before: DiffSide;
  readonly after: DiffSide;
}

/** One row: what was compared, and how often each cause brought a change. */
export const TOTAL_COLUMNS: readonly Column<Totals>[] = [
  { key: 'from', cell: ({ before }) => textCell(before.revision?.name ?? before.asOf) },
  { key: 'from_commit', cell: ({ before }) => textCell(before.revision?.hash) },
  { key: 'from_as_of', cell: ({ before }) => textCell(before.asOf) },
  { key: 'to', cell: ({ after }) => textCell(after.revision?.name ?? after.asOf) },
  { key: 'to_commit', cell: ({ after }) => textCell(after.revision?.hash) },
  { key: 'to_as_of', cell: ({ after }) => textCell(after.asOf) },
  { key: 'compared', cell: ({ diff }) => numberCell(diff.compared) },
  { key: 'changed', cell: ({ diff }) => numberCell(diff.changes.length) },
  { key: 'unmoved', cell: ({ diff }) => numberCell(diff.unmoved.length) },
  ...CAUSES.map(
    (cause): Column<Totals> => ({
      key: cause,
      cell: ({ diff }) => numberCell(diff.changes.filter(({ causes }) => causes.includes(cause)).length),
    }),
  ),
];
