import type Database from 'better-sqlite3';
import { cellOf, type FigureBatch, type FigureColumn } from '../../figure-batch.ts';
import { columnOf } from '../rows/measurement-rows.ts';

/** So many rows are inserted by one statement. */
const ROWS = 64;

/** So many statements are kept: one for each choice of columns that the rows of a stretch fill. */
const MOST_STATEMENTS = 100;

/** Columns in which the rows of a stretch say the same, and those in which each says its own. */
interface Filled {
  readonly alike: readonly FigureColumn[];
  readonly own: readonly FigureColumn[];
}

/**
 * Prepares a writer of figures: it inserts them at the positions from `first` on, leaves those out whose key is taken, and
 * answers how many of them were inserted. To hand a value over to SQLite costs more than what it does with it: what all rows
 * of a stretch say alike is handed over once.
 */
export function figureWriter(db: Database.Database): (figures: FigureBatch, first: number) => number {
  const statements = new Map<string, Database.Statement>();
  return ({ count, columns }, first) => {
    let inserted = 0;
    for (let start = 0; start < count; ) {
      const end = start + (count - start < ROWS ? 1 : ROWS);
      inserted += insertStretch(filledBy(columns, start, end), start, end, first);
      start = end;
    }
    return inserted;
  };

  function insertStretch({ alike, own }: Filled, start: number, end: number, first: number): number {
    const shared: Record<string, string | number | null> = { first: first + start };
    for (const column of alike) shared[column.field] = cellOf(column, start);
    const ownCells: (string | number | null)[] = [];
    for (let row = start; row < end; row += 1) for (const column of own) ownCells.push(cellOf(column, row));
    // Each as an argument of its own: out of a list they take half as long again.
    return statementFor(end - start, { alike, own }).run(shared, ...ownCells).changes;
  }

  function statementFor(rows: number, { alike, own }: Filled): Database.Statement {
    const columns = [...alike, ...own].map(({ field }) => columnOf(field)).join(', ');
    const marks = [...alike.map(({ field }) => `@${field}`), ...own.map(() => '?')].join(', ');
    const known = statements.get(`${rows} ${columns} ${marks}`);
    if (known) return known;
    if (statements.size === MOST_STATEMENTS) statements.clear();
    const lines = Array.from({ length: rows }, (_, row) => `(@first + ${row}, ${marks})`).join(', ');
    const statement = db.prepare(`INSERT INTO measurements (pos, ${columns}) VALUES ${lines} ON CONFLICT DO NOTHING`);
    statements.set(`${rows} ${columns} ${marks}`, statement);
    return statement;
  }
}

function filledBy(columns: readonly FigureColumn[], start: number, end: number): Filled {
  const [alike, own]: [FigureColumn[], FigureColumn[]] = [[], []];
  for (const column of columns) (isAlike(column, start, end) ? alike : own).push(column);
  return { alike, own };
}

function isAlike({ cells }: FigureColumn, start: number, end: number): boolean {
  const first = cells[start] as number;
  for (let row = start + 1; row < end; row += 1) if (!Object.is(cells[row], first)) return false;
  return true;
}
