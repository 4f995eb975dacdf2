import type { Datum, Grid } from './view.ts';

/** One column of a report: its stable key and where its value comes from. */
export interface Column<Row> {
  readonly key: string;
  readonly cell: (row: Row) => Datum;
}

/** The rows for scripts, column by column as declared. */
export const gridOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Grid => ({
  columns: columns.map(({ key }) => key),
  rows: {
    *[Symbol.iterator]() {
      for (const row of rows) yield columns.map(({ cell }) => cell(row));
    },
  },
});
