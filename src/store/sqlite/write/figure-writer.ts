import type Database from 'better-sqlite3';
import { type FigureBatch, type FigureColumn, type FigureValue, valueInRow, valueOfCell } from '../../figure-batch.ts';
import { columnOf } from '../rows/measurement-rows.ts';
import { type Filling, figureStretch, type Stretch } from './figure-stretch.ts';

/** How many rows one statement inserts: the largest number of these for which rows are left. */
const ROWS = [64, 8, 1] as const;

/** How many prepared statements are kept. Each combination of fillings needs one of its own. */
const MOST_STATEMENTS = 100;

/**
 * A function that inserts figures at the positions from `first` on. It skips a figure whose key is taken, and answers
 * how many it inserted. Binding a parameter costs more than storing the value: so a value that many rows share is bound
 * once for a stretch of rows, and each row binds one number, its code, that says which of the shared values are its
 * own.
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
    const stretch = figureStretch(columns, start, end);
    const values: FigureValue[] = [first];
    for (const filling of stretch.fillings) addShared(values, filling, start);
    for (let row = start; row < end; row += 1) {
      if (stretch.codes) values.push(stretch.codes[row - start] as number);
      for (const { kind, column } of stretch.fillings) if (kind === 'own') values.push(valueInRow(column, row));
    }
    // Passed as arguments: as one array they take half as long again.
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

/**
 * Adds the values that are bound once: the first of consecutive numbers, or the choices, padded to what the bits can
 * address.
 */
function addShared(values: FigureValue[], filling: Filling, start: number): void {
  if (filling.kind === 'own') return;
  if (filling.kind === 'counted') return void values.push(valueInRow(filling.column, start));
  const { column, cells, bits } = filling;
  for (let place = 0; place < 1 << bits; place += 1)
    values.push(place < cells.length ? valueOfCell(column, cells[place] as number) : null);
}

const keyOf = (filling: Filling): string =>
  `${filling.column.field} ${filling.kind === 'chosen' ? filling.bits : filling.kind}`;

/**
 * The statement that inserts so many rows: `INSERT … SELECT <one expression per column> FROM (VALUES <one list per
 * row>)`. The expressions hold the shared values; the list of a row holds its number in the stretch, its code if it
 * needs one, and the values that only it has.
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
  // OR FAIL: a failed row rolls the whole load back, so SQLite need not be able to undo this statement alone.
  // WHERE true: without it SQLite reads ON as the condition of a join.
  return `INSERT OR FAIL INTO measurements (${columns}) SELECT ${['? + column1', ...expressions].join(', ')}
    FROM (VALUES ${list}) WHERE true ON CONFLICT DO NOTHING`;
}

/** The expression that picks one of the bound values by the lowest bits of a code. */
function choiceOf(code: string, bits: number): string {
  if (bits === 0) return '?';
  const last = 2 ** bits - 1;
  const cases = Array.from({ length: last }, (_, place) => `WHEN ${place} THEN ?`);
  return `CASE ${code} & ${last} ${cases.join(' ')} ELSE ? END`;
}
