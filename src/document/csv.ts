import Papa from 'papaparse';
import type { Problem } from '../core/problem.ts';
import { reportControlCharacters } from './control-character.ts';
import { type CsvTable, fieldValue } from './csv-tables.ts';
import { linesOf } from './lines.ts';
import type { Spot } from './spot.ts';
import { type Origin, type Report, reporter, type Tree } from './tree.ts';

/** Parses a bulk file into the same tree as the YAML list, each field with its place. */
export function parseCsv(text: string, file: string, table: CsvTable): { tree: Tree | null; problems: Problem[] } {
  const expected = table.columns.join(',');
  const { problems, report } = reporter(file);
  const lines = linesOf(text);
  reportControlCharacters(text, lines, report);
  if (text.trim() === '') {
    report('empty_file', [1, 1, 0]);
    return { tree: null, problems };
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const spots = spotsOf(data, text, (start, end) => lines.spot(start, end));
  const [header = []] = data;
  if (header.join(',') !== expected) {
    report('csv_syntax', lines.spot(0, text.length), { reason: 'header', header: expected, list: table.list });
    return { tree: null, problems };
  }
  const [error] = errors;
  if (error) {
    // From a quote that is never closed on, nothing is where it seems.
    report('csv_syntax', spots[error.row ?? 0]?.[0] ?? [1, 1, 0], { reason: 'quotes', header: expected });
    return { tree: null, problems };
  }
  return { tree: treeOf(data, spots, table, file, report), problems };
}

/** Follows the fields through the text: a field is as long as its value, or two quotes and its doubled ones longer. */
function spotsOf(rows: readonly string[][], text: string, spot: (start: number, end: number) => Spot): Spot[][] {
  let at = 0;
  return rows.map((row) => {
    const spots = row.map((field) => {
      const quoted = text[at] === '"';
      const length = field.length + (quoted ? 2 + field.split('"').length - 1 : 0);
      const found = spot(at, at + length);
      at += length + 1;
      return found;
    });
    if (text[at - 1] === '\r') at += 1;
    return spots;
  });
}

function treeOf(
  rows: readonly string[][],
  spots: readonly Spot[][],
  table: CsvTable,
  file: string,
  report: Report,
): Tree {
  const { columns } = table;
  const origins = new Map<object, Origin>();
  const list: object[] = [];
  const listValues = new Map<string, Spot>();
  for (const [index, row] of rows.entries()) {
    const self = spots[index]?.[0] ?? [index + 1, 1, 0];
    if (index === 0 || (row.length === 1 && row[0] === '')) continue;
    if (row.length !== columns.length) {
      const header = columns.join(',');
      report('csv_syntax', self, { reason: 'fields', found: row.length, expected: columns.length, header });
      continue;
    }
    const fields = columns.flatMap((column, place): Field[] => {
      const text = row[place]?.trim() ?? '';
      return text === '' ? [] : [{ column, text, spot: spots[index]?.[place] ?? self }];
    });
    const entry = entryOf(fields, table, self, origins);
    if (!entry) {
      report('missing_key', self, { key: [...table.under.values()][0] ?? '' });
      continue;
    }
    listValues.set(String(list.length), self);
    list.push(entry);
  }
  origins.set(list, { self: [1, 1, 0], keys: new Map(), values: listValues });
  const whole = { [table.list]: list };
  origins.set(whole, { self: [1, 1, 0], keys: new Map(), values: new Map([[table.list, [1, 1, 0]]]) });
  return { file, value: whole, origins };
}

interface Field {
  readonly column: string;
  readonly text: string;
  readonly spot: Spot;
}

/** A row as the entry of the YAML list that it stands for; null without the field that others are kept under. */
function entryOf(fields: readonly Field[], { under }: CsvTable, self: Spot, origins: Tree['origins']): object | null {
  const mapOf = (own: readonly Field[]): Record<string, unknown> => {
    const values = new Map(own.map(({ column, spot }) => [column, spot]));
    const map = Object.fromEntries(own.map(({ column, text }) => [column, fieldValue(column, text)]));
    origins.set(map, { self, keys: values, values });
    return map;
  };
  const keys = new Set(under.values());
  const key = fields.find(({ column }) => keys.has(column));
  if (keys.size === 0) return mapOf(fields);
  if (!key) return null;
  const entry = mapOf(fields.filter((field) => field !== key && !under.has(field.column)));
  const ranks = { [key.text]: mapOf(fields.filter(({ column }) => under.has(column))) };
  origins.set(ranks, { self, keys: new Map([[key.text, key.spot]]), values: new Map([[key.text, key.spot]]) });
  origins.get(entry)?.values.set('ranks', key.spot);
  return Object.assign(entry, { ranks });
}
