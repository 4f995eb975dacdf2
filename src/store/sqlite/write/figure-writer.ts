import type Database from 'better-sqlite3';
import { cellOf, cellSays, type FigureBatch, type FigureColumn } from '../../figure-batch.ts';
import { columnOf } from '../rows/measurement-rows.ts';
import { type Filling, fillingsOf, type Stretch } from './figure-stretch.ts';

/** So many rows are inserted by one statement: as many as there are left for. */
const ROWS = [64, 8, 1] as const;

/** So many statements are kept: one for each way in which the rows of a stretch fill their columns. */
const MOST_STATEMENTS = 100;

/**
 * Prepares a writer of figures: it inserts them at the positions from `first` on, leaves those out whose key is taken, and
 * answers how many of them were inserted. To hand a value over to SQLite costs more than what it does with it: what rows of
 * a stretch say alike, or one after another, is handed over once, and each row says in one number which of it is its own.
 */
export function figureWriter(db: Database.Database): (figures: FigureBatch, first: number) => number {
  const statements = new Map<string, Database.Statement>();
  return ({ count, columns }, first) => {
    let inserted = 0;
    for (let start = 0; start < count; ) {
      const end = start + (ROWS.find((rows) => rows <= count - start) ?? 1);
      inserted += insertRows(columns, start, end, first + start);
      start = end;
    }
    return inserted;
  };

  function insertRows(columns: readonly FigureColumn[], start: number, end: number, first: number): number {
    const stretch = fillingsOf(columns, start, end);
    const values: (string | number | null)[] = [first];
    for (const filling of stretch.fillings) addShared(values, filling, start);
    for (let row = start; row < end; row += 1) {
      if (stretch.codes) values.push(stretch.codes[row - start] as number);
      for (const { kind, column } of stretch.fillings) if (kind === 'own') values.push(cellOf(column, row));
    }
    // Each as an argument of its own: out of a list they take half as long again.
    return statementFor(end - start, stretch).run(...values).changes;
  }

  function statementFor(rows: number, stretch: Stretch): Database.Statement {
    let key = stretch.codes ? `${rows} coded` : `${rows}`;
    for (const filling of stretch.fillings) key += ` ${keyOf(filling)}`;
    const known = statements.get(key);
    if (known) return known;
    if (statements.size === MOST_STATEMENTS) statements.clear();
    const statement = db.prepare(insertOf(rows, stretch));
    statements.set(key, statement);
    return statement;
  }
}

/** What is handed over once for all rows: the first of a count, or the values to choose from, as many as there is room for. */
function addShared(values: (string | number | null)[], filling: Filling, start: number): void {
  if (filling.kind === 'own') return;
  if (filling.kind === 'counted') return void values.push(cellOf(filling.column, start));
  const { column, cells, bits } = filling;
  for (let place = 0; place < 1 << bits; place += 1)
    values.push(place < cells.length ? cellSays(column, cells[place] as number) : null);
}

const keyOf = (filling: Filling): string =>
  `${filling.column.field} ${filling.kind === 'chosen' ? filling.bits : filling.kind}`;

/**
 * The statement that inserts so many rows. What they share stands in the list of what is selected, where each value is handed
 * over once; the rows are the list that it is selected from: the number of the row, its code, and what is its own.
 */
function insertOf(rows: number, { fillings, codes }: Stretch): string {
  let shift = 0;
  let width = codes ? 2 : 1;
  const expressions = fillings.map((filling) => {
    if (filling.kind === 'counted') return '? + column1';
    if (filling.kind === 'own') {
      width += 1;
      return `column${width}`;
    }
    const choice = choiceOf(`column2 >> ${shift}`, filling.bits);
    shift += filling.bits;
    return choice;
  });
  const columns = ['pos', ...fillings.map(({ column }) => columnOf(column.field))].join(', ');
  const marks = ', ?'.repeat(width - 1);
  const list = Array.from({ length: rows }, (_, row) => `(${row}${marks})`).join(', ');
  // Where a row fails the whole load is undone: SQLite need not be able to undo the statement. Without a condition ON would be one of a join.
  return `INSERT OR FAIL INTO measurements (${columns}) SELECT ${['? + column1', ...expressions].join(', ')}
    FROM (VALUES ${list}) WHERE true ON CONFLICT DO NOTHING`;
}

/** One of the values of a column, by so many bits of a code. */
function choiceOf(code: string, bits: number): string {
  if (bits === 0) return '?';
  const last = 2 ** bits - 1;
  const cases = Array.from({ length: last }, (_, place) => `WHEN ${place} THEN ?`);
  return `CASE ${code} & ${last} ${cases.join(' ')} ELSE ? END`;
}
