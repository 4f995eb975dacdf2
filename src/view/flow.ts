import type { Column } from './column.ts';
import { leaveOutLast } from './heading.ts';
import type { Block, Datum, Grid, View } from './view.ts';

/** A table whose rows come one by one: what is exported need not fit into memory. Read it once. */
export interface Flow {
  readonly report: string;
  readonly asOf: string | null;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Datum[]>;
}

/** Rows to come, column by column as declared. */
export function flowOf<Row>(
  { report, asOf }: Pick<Flow, 'report' | 'asOf'>,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): Flow {
  async function* cells() {
    for await (const row of rows) yield columns.map(({ cell }) => cell(row));
  }
  return { report, asOf, columns: columns.map(({ key }) => key), rows: cells() };
}

/** All rows at once, for a format that must see the widest of them; people read the same columns. */
export async function collect({ report, asOf, columns, rows }: Flow): Promise<View> {
  const all: (readonly Datum[])[] = [];
  for await (const row of rows) all.push(row);
  const grid: Grid = { columns, rows: all };
  const headings = leaveOutLast(columns.map((title) => ({ title, align: 'left', wrap: true })));
  const arrange = (order: readonly number[]): readonly Block[] => [
    { kind: 'table', headings, rows: order.flatMap((index) => [all[index] ?? []]) },
  ];
  return { report, asOf, grid, summary: null, page: () => arrange([...all.keys()]), arrange };
}

/** The rows of a view one by one, where they had to be seen together first. */
export function streamed({ report, asOf, grid }: View): Flow {
  return { report, asOf, columns: grid.columns, rows: oneByOne(grid.rows) };
}

async function* oneByOne<Row>(rows: Iterable<Row>): AsyncIterable<Row> {
  yield* rows;
}

/** Only these of its columns, in this order (--fields). */
export function pickColumns(flow: Flow, fields: readonly string[]): Flow {
  const places = fields.map((field) => flow.columns.indexOf(field));
  async function* picked() {
    for await (const row of flow.rows) yield places.map((place) => row[place] ?? null);
  }
  return { ...flow, columns: fields, rows: picked() };
}

/** The first `count` rows (--limit); the others are not even asked for. */
export function limitFlow(flow: Flow, count: number): Flow {
  async function* limited() {
    let left = count;
    if (left === 0) return;
    for await (const row of flow.rows) {
      yield row;
      left -= 1;
      if (left === 0) return;
    }
  }
  return { ...flow, rows: limited() };
}
