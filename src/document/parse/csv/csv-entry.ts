import type { Lines } from '../lines.ts';
import type { TextSpan } from '../spot.ts';
import type { ReportProblem, Tree } from '../tree.ts';
import { fromExport, type Meant } from './csv-export.ts';
import type { Header } from './csv-header.ts';
import type { Field, Row } from './csv-scan.ts';
import { type CsvTable, fieldValue } from './csv-tables.ts';

/** What a row is read with. */
interface Surroundings {
  readonly file: string;
  readonly header: Header;
  readonly table: CsvTable;
  readonly lines: Lines;
  readonly report: ReportProblem;
}

const spotOf = ({ start, end }: Field, lines: Lines): TextSpan => lines.spot(start, end);

/**
 * A row as the tree of a YAML list with one entry, each field with its place. Null for an empty row, and for one that
 * cannot be read, which is reported.
 */
export function entryTree(row: Row, around: Surroundings): Tree | null {
  const { file, table, lines, report } = around;
  const fields = fieldsOf(row, around);
  const [first] = row.fields;
  if (!fields || !first) return null;
  const self = spotOf(first, lines);
  const missing = table.required.filter((column) => !fields.some((field) => field.column === column));
  if (missing.length > 0) {
    report('missing_key', self, { key: missing.join(', '), cells: missing.length });
    return null;
  }
  return treeOfFields(fields, file, table, self);
}

/** Fields as the tree of a YAML list with one entry; `self` is the place of the entry. */
export function treeOfFields(fields: readonly SaidField[], file: string, table: CsvTable, self: TextSpan): Tree {
  const origins: Tree['origins'] = new Map();
  const list = [entryOf(fields, table, self, origins)];
  origins.set(list, { self: TOP, keys: new Map(), values: new Map([['0', self]]), numerals: new Map() });
  const whole = { [table.list]: list };
  origins.set(whole, { self: TOP, keys: new Map(), values: new Map([[table.list, TOP]]), numerals: new Map() });
  return { file, value: whole, origins };
}

const TOP: TextSpan = [1, 1, 0];

/** The value of a field, and its place. */
export interface SaidField {
  readonly column: string;
  readonly value: unknown;
  readonly spot: TextSpan;
}

/** The fields of a row with their columns; null for an empty row, and for one with too many or too few fields. */
function fieldsOf(row: Row, { header, table, lines, report }: Surroundings): SaidField[] | null {
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
  const args = { reason: 'fields' as const, found: row.fields.length, expected: columns };
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
  return [...meant].map(([column, { value, place }]): SaidField => {
    const spot = spotOf(row.fields[place] as Field, lines);
    return {
      column,
      spot,
      value: typeof value === 'string' ? fieldValue(table.columns.get(column), value, comma) : value,
    };
  });
}

/** Whether a row lacks a required field. Spreadsheets leave out empty fields at the end of a row, which is no error. */
const lacksRequired = (count: number, { columns }: Header, { required }: CsvTable): boolean =>
  columns.slice(count).some((column) => column !== null && required.includes(column));

/** A row as the entry of the YAML list that it stands for. */
function entryOf(fields: readonly SaidField[], { under }: CsvTable, self: TextSpan, origins: Tree['origins']): object {
  const mapOf = (own: readonly SaidField[]): Record<string, unknown> => {
    const values = new Map(own.map(({ column, spot }) => [column, spot]));
    const map = Object.fromEntries(own.map(({ column, value }) => [column, value]));
    origins.set(map, { self, keys: values, values, numerals: new Map() });
    return map;
  };
  const keys = new Set(under.values());
  const key = fields.find(({ column }) => keys.has(column));
  if (!key) return mapOf(fields);
  const name = String(key.value);
  const entry = mapOf(fields.filter((field) => field !== key && !under.has(field.column)));
  const ranks = { [name]: mapOf(fields.filter(({ column }) => under.has(column))) };
  origins.set(ranks, {
    self,
    keys: new Map([[name, key.spot]]),
    values: new Map([[name, key.spot]]),
    numerals: new Map(),
  });
  origins.get(entry)?.values.set('ranks', key.spot);
  return Object.assign(entry, { ranks });
}
