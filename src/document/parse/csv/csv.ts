import type { Problem } from '../../../core/record/problem.ts';
import { reportControlCharacters } from '../control-character.ts';
import { type Lines, linesOf, withPlainLines } from '../lines.ts';
import type { TextSpan } from '../spot.ts';
import { type Origin, type ReportProblem, reporter, type Tree } from '../tree.ts';
import { fromExport, type Meant } from './csv-export.ts';
import { type Header, headerOf, MOST_FIELDS, namedSeparator } from './csv-header.ts';
import { type Field, type Row, rowsOf } from './csv-scan.ts';
import { type CsvTable, fieldValue } from './csv-tables.ts';

/** A bulk file as the tree of the YAML list that it stands for. */
interface ParsedTable {
  readonly tree: Tree | null;
  readonly problems: Problem[];
  /** The line in which each entry of the list begins, ascending. */
  readonly rowLines: readonly number[];
}

/** Parses a bulk file, each field with its place; the separator and the decimal mark are those that the file shows. */
export function parseCsv(written: string, file: string, table: CsvTable): ParsedTable {
  const { problems, report } = reporter(file);
  const text = withPlainLines(written);
  const lines = linesOf(text);
  reportControlCharacters(text, lines, report);
  const nothing = { tree: null, problems, rowLines: [] };
  const { start, separator } = namedSeparator(text);
  if (text.slice(start).trim() === '') {
    report('empty_file', [1, 1, 0]);
    return nothing;
  }
  const found = headerOf(text, start, separator, table);
  if ('at' in found) {
    report('csv_syntax', spotOf(found.at, lines), found.args);
    return nothing;
  }
  const rows = listOf(text, found, { table, lines, report });
  if (rows === null) return nothing;
  const { list, spots, origins } = rows;
  if (list.length === 0 && problems.length === 0) {
    report('empty_file', [1, 1, 0]);
    return nothing;
  }
  const top: TextSpan = [1, 1, 0];
  origins.set(list, { self: top, keys: new Map(), values: new Map(spots.map((spot, at) => [String(at), spot])) });
  const whole = { [table.list]: list };
  origins.set(whole, { self: top, keys: new Map(), values: new Map([[table.list, top]]) });
  return { tree: { file, value: whole, origins }, problems, rowLines: spots.map(([line]) => line) };
}

interface Surroundings {
  readonly table: CsvTable;
  readonly lines: Lines;
  readonly report: ReportProblem;
}

const spotOf = ({ start, end }: Field, lines: Lines): TextSpan => lines.spot(start, end);

/** Every row that says something as an entry, with its place; null behind a quote that is never closed. */
function listOf(text: string, { header, next }: { header: Header; next: number }, around: Surroundings) {
  const { table, lines, report } = around;
  const list: object[] = [];
  const spots: TextSpan[] = [];
  const origins = new Map<object, Origin>();
  for (const row of rowsOf(text, header.separator, next, MOST_FIELDS)) {
    if (row.open) {
      // From a quote that is never closed on, nothing is where it seems.
      report('csv_syntax', spotOf(row.open, lines), { reason: 'quotes' });
      if (row.isLast) return null;
      continue;
    }
    const fields = fieldsOf(row, header, around);
    const [first] = row.fields;
    if (!fields || !first) continue;
    const self = spotOf(first, lines);
    const missing = table.required.filter((column) => !fields.some((field) => field.column === column));
    if (missing.length > 0) {
      report('missing_key', self, { key: missing.join(', '), cells: missing.length });
      continue;
    }
    spots.push(self);
    list.push(entryOf(fields, table, self, origins));
  }
  return { list, spots, origins };
}

interface Said {
  readonly column: string;
  readonly value: unknown;
  readonly spot: TextSpan;
}

/** What a row says, by its columns; null where it says nothing, or has more or fewer fields than it may. */
function fieldsOf(row: Row, header: Header, { table, lines, report }: Surroundings): Said[] | null {
  const said = new Map<string, { text: string; place: number }>();
  let unnamed: Field | null = null;
  for (const [place, field] of row.fields.entries()) {
    const text = field.text.trim();
    if (text === '') continue;
    const column = header.columns[place];
    if (column) said.set(column, { text, place });
    else unnamed ??= field;
  }
  unnamed ??= row.surplus;
  if (said.size === 0 && !unnamed) return null;
  const columns = header.columns.findLastIndex((column) => column !== null) + 1;
  const args = { reason: 'fields', found: row.fields.length, expected: columns };
  if (unnamed) {
    report('csv_syntax', spotOf(unnamed, lines), { ...args, surplus: unnamed.text.trim() });
    return null;
  }
  const isShort = row.fields.length < columns && (row.isLast || lacksRequired(row.fields.length, header, table));
  if (isShort) {
    report('csv_syntax', lines.spot(row.start, row.fields.at(-1)?.end ?? row.start), args);
    return null;
  }
  const meant: ReadonlyMap<string, Meant> = header.exported
    ? fromExport(said, table)
    : new Map([...said].map(([column, { text, place }]) => [column, { value: text, place }]));
  const comma = header.separator !== ',' || said.get('locale')?.text === 'vi';
  return [...meant].map(([column, { value, place }]): Said => {
    const spot = spotOf(row.fields[place] as Field, lines);
    if (typeof value === 'string') return { column, value: fieldValue(table.columns.get(column), value, comma), spot };
    return { column, value, spot: [spot[0], spot[1], spot[2], String(value)] };
  });
}

/** Spreadsheets leave out empty fields at the end of a row; a row that is cut off lacks more than those. */
const lacksRequired = (count: number, { columns }: Header, { required }: CsvTable): boolean =>
  columns.slice(count).some((column) => column !== null && required.includes(column));

/** A row as the entry of the YAML list that it stands for. */
function entryOf(fields: readonly Said[], { under }: CsvTable, self: TextSpan, origins: Tree['origins']): object {
  const mapOf = (own: readonly Said[]): Record<string, unknown> => {
    const values = new Map(own.map(({ column, spot }) => [column, spot]));
    const map = Object.fromEntries(own.map(({ column, value }) => [column, value]));
    origins.set(map, { self, keys: values, values });
    return map;
  };
  const keys = new Set(under.values());
  const key = fields.find(({ column }) => keys.has(column));
  if (!key) return mapOf(fields);
  const name = String(key.value);
  const entry = mapOf(fields.filter((field) => field !== key && !under.has(field.column)));
  const ranks = { [name]: mapOf(fields.filter(({ column }) => under.has(column))) };
  origins.set(ranks, { self, keys: new Map([[name, key.spot]]), values: new Map([[name, key.spot]]) });
  origins.get(entry)?.values.set('ranks', key.spot);
  return Object.assign(entry, { ranks });
}
