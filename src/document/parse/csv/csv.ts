import { isError, type Problem, sortProblems } from '../../../core/record/problem.ts';
import { firstProblems, type ProblemSink } from '../../../core/record/problem-list.ts';
import type { Lines } from '../lines.ts';
import { writtenOf } from '../parsed-entries.ts';
import type { Written } from '../parsed-file.ts';
import { type ReportProblem, reporter, reportInto, type Tree } from '../tree.ts';
import { validate } from '../validate.ts';
import { entryTree } from './csv-entry.ts';
import { type Header, MOST_FIELDS, readHeader } from './csv-header.ts';
import { asRow, type RowFields, rowFields, scanRow } from './csv-row.ts';
import { type Row, rowAt } from './csv-scan.ts';
import type { CsvTable } from './csv-tables.ts';
import { lineEndsIn, type TextPieces, type Window, windowOn } from './csv-window.ts';

/** A plain row, as offsets in a text: nothing about it needs the full check. One object serves all rows. */
export interface PlainRow extends RowFields {
  readonly text: string;
  /** The number of its first line. */
  readonly line: number;
  /** Whether offsets give columns: the row is one line, and each character one UTF-16 unit. */
  readonly isPlain: boolean;
  /** Line, column and length of a part of the text, of any row. */
  readonly spot: Lines['spot'];
}

/** What takes the rows of a table. */
export interface TableTaker {
  /** Called with the header. Answers a function that is given each plain row first, and answers whether it took it. */
  readonly plainRows?: (header: Header) => ((row: PlainRow) => boolean) | null;
  /**
   * Takes any other row, checked against the schema, as a file with this one entry; without the entry if it has errors.
   */
  readonly entry: (written: Written) => void;
}

/** The outcome of reading a table. */
export interface ReadTable {
  /** The first problems of the file by itself, and how many more there are. */
  readonly problems: Problem[];
  /** False where the table cannot be understood: nothing that was read of it counts. */
  readonly isRead: boolean;
}

/**
 * Reads a table row by row, in memory that does not grow with it. Separator and decimal mark are found from the file.
 * At most one problem is reported per row, that of its first wrong field. Yields after every few rows.
 */
export function* readTable(
  pieces: TextPieces,
  file: string,
  table: CsvTable,
  taker: TableTaker,
): Generator<void, ReadTable> {
  // Problems of fields are kept apart: they do not count if the table turns out not to be understood.
  const [unread, wrong] = [firstProblems(), firstProblems()];
  const report = reportInto(unread, file);
  const window = windowOn(pieces, report);
  const found = readHeader(window, table);
  let count = 0;
  let isRead = true;
  if (!found) {
    report('empty_file', [1, 1, 0], {});
    isRead = !unread.list().some(isError);
  } else if ('at' in found) {
    report('csv_syntax', window.lines().spot(found.at.start, found.at.end), found.args);
    isRead = false;
  } else {
    const { header, next } = found;
    const takePlain = taker.plainRows?.(header) ?? null;
    const taken = (row: PlainRow): boolean => {
      if (!takePlain?.(row)) return false;
      count += 1;
      return true;
    };
    const takeRow = (row: Row): void => {
      const tree = entryTree(row, { file, header, table, lines: window.lines(), report });
      if (!tree) return;
      count += 1;
      taker.entry(checked(tree, table, wrong));
    };
    isRead = yield* eachRow(window, header.separator, next, { taken, takeRow, report });
  }
  window.drain();
  if (found && isRead && count === 0 && unread.list().length === 0) report('empty_file', [1, 1, 0], {});
  if (isRead) for (const problem of wrong.list()) unread.push(problem);
  return { problems: unread.list(), isRead };
}

/** The checked entry of a row. Reports the first of its problems. */
function checked(tree: Tree, table: CsvTable, wrong: ProblemSink): Written {
  const { problems, report } = reporter(tree.file);
  const broken = validate(table.schema, tree, report);
  const [first] = sortProblems(problems);
  if (first) wrong.push(first);
  return writtenOf(tree, broken);
}

/** What takes the rows: plain ones are offered to `taken` first. */
interface RowTakers {
  readonly taken: (row: PlainRow) => boolean;
  readonly takeRow: (row: Row) => void;
  readonly report: ReportProblem;
}

/**
 * Rows between two yields: few, so that what is made of them is released while it is in the young heap, and never
 * copied.
 */
const ROWS_AT_A_TIME = 64;

/**
 * Hands on every row from an offset on, and yields after every few. Answers false after a quote that is never closed.
 */
export function* eachRow(
  window: Window,
  separator: string,
  first: number,
  { taken, takeRow, report }: RowTakers,
): Generator<void, boolean> {
  const code = QUICK.includes(separator) ? separator.charCodeAt(0) : null;
  const spot: Lines['spot'] = (start, end) => window.lines().spot(start, end);
  const plain = { ...rowFields(), text: '', line: 1, isPlain: true, spot };
  let line = window.line + lineEndsIn(window.text.slice(0, first));
  let handedOn = 0;
  for (let at = first; ; ) {
    const { text } = window;
    const row =
      at < text.length && !(code !== null && scanRow(text, code, at, plain))
        ? rowAt(text, separator, at, MOST_FIELDS)
        : null;
    if (at >= text.length || (row?.isLast && window.goesOn(at))) {
      if (!window.goesOn(at)) return true;
      yield;
      window.advance(at, line);
      at = 0;
    } else if (row === null) {
      plain.text = text;
      plain.line = line;
      plain.isPlain = window.isPlain && plain.lines === 1;
      if (!taken(plain)) takeRow(asRow(text, plain));
      line += plain.lines;
      at = plain.next;
      handedOn += 1;
      if (handedOn % ROWS_AT_A_TIME === 0) yield;
    } else {
      // After a quote that is never closed, fields and rows cannot be told apart.
      if (row.open) report('csv_syntax', window.lines().spot(row.open.start, row.open.end), { reason: 'quotes' });
      else takeRow(row);
      if (row.isLast) return row.open === null;
      line += lineEndsIn(text.slice(at, row.next));
      at = row.next;
    }
  }
}

/** The separators that `scanRow` can read. */
const QUICK = [',', ';', '\t'];
