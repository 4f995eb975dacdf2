import type { Datum, Grid } from './view.ts';

/** One column of a report: its stable key and where its value comes from. */
export interface Column<Row> {
  readonly key: string;
  readonly cell: (row: Row) => Datum;
}

/** The rows for scripts, column by column as declared. */
export const gridOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Grid =>
  gridBy(
    columns.map(({ key }) => key),
    (row) => columns.map(({ cell }) => cell(row)),
    rows,
  );

/** The facts of one row, as many as there are keys and in their order. */
export type RowCells<Keys extends readonly string[]> = { readonly [Place in keyof Keys]: Datum };

/**
 * The rows for scripts, each made in one step: for long records, which a function per column would make twice as slow.
 */
export const gridBy = <Row, const Keys extends readonly string[]>(
  keys: Keys,
  factsOf: (row: Row) => RowCells<Keys>,
  rows: readonly Row[],
): Grid => ({
  columns: keys,
  rows: { [Symbol.iterator]: () => factsOfEach(rows, factsOf) },
});

/** One function for all grids: one made for each would keep its rows until the whole heap is looked through. */
function* factsOfEach<Row>(rows: readonly Row[], factsOf: (row: Row) => readonly Datum[]): Generator<readonly Datum[]> {
  for (const row of rows) yield factsOf(row);
}
