import { type Column, gridOf } from './column.ts';
import type { ExportTable } from './export-tables.ts';
import type { Block, View } from './view.ts';

/** One table of the record for scripts; people who ask for it see the same columns. */
export function exportView<Row>(
  table: ExportTable,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  asOf: string | null,
): View {
  const grid = gridOf(columns, rows);
  const headings = columns.map(({ key }) => ({ title: key, align: 'left', wrap: true }) as const);
  const arrange = (order: readonly number[]): readonly Block[] => [
    { kind: 'table', headings, rows: order.flatMap((index) => [grid.rows[index] ?? []]) },
  ];
  return { report: `export-${table}`, asOf, grid, summary: null, page: arrange([...rows.keys()]), arrange };
}
