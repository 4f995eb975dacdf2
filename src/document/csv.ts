import Papa from 'papaparse';
import type { Problem } from '../core/problem.ts';
import { reportControlCharacters } from './control-character.ts';
import { linesOf } from './lines.ts';
import type { Spot } from './spot.ts';
import { type Origin, type Report, reporter, type Tree } from './tree.ts';

/** The columns of `measurements*.csv`, all of them, in this order. */
const CSV_COLUMNS = [
  'province',
  'indicator',
  'period',
  'value',
  'source',
  'published',
  'final',
  'as_stated',
  'note',
  'locale',
] as const;

const HEADER = CSV_COLUMNS.join(',');

/** Parses a table of measurements into the same tree as the YAML list, each field with its place. */
export function parseCsv(text: string, file: string): { tree: Tree | null; problems: Problem[] } {
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
  if (header.join(',') !== HEADER) {
    report('csv_syntax', lines.spot(0, text.length), { reason: 'header', header: HEADER });
    return { tree: null, problems };
  }
  const [error] = errors;
  if (error) {
    // From a quote that is never closed on, nothing is where it seems.
    report('csv_syntax', spots[error.row ?? 0]?.[0] ?? [1, 1, 0], { reason: 'quotes', header: HEADER });
    return { tree: null, problems };
  }
  return { tree: treeOf(data, spots, file, report), problems };
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

function treeOf(rows: readonly string[][], spots: readonly Spot[][], file: string, report: Report): Tree {
  const origins = new Map<object, Origin>();
  const list: object[] = [];
  const listValues = new Map<string, Spot>();
  for (const [index, row] of rows.entries()) {
    const self = spots[index]?.[0] ?? [index + 1, 1, 0];
    if (index === 0 || (row.length === 1 && row[0] === '')) continue;
    if (row.length !== CSV_COLUMNS.length) {
      report('csv_syntax', self, { reason: 'fields', found: row.length, expected: CSV_COLUMNS.length, header: HEADER });
      continue;
    }
    const values = new Map<string, Spot>();
    const entry: Record<string, unknown> = {};
    for (const [column, name] of CSV_COLUMNS.entries()) {
      const field = row[column]?.trim() ?? '';
      if (field === '') continue;
      entry[name] =
        name === 'final' ? (({ true: true, false: false } as Record<string, unknown>)[field] ?? field) : field;
      values.set(name, spots[index]?.[column] ?? self);
    }
    origins.set(entry, { self, keys: values, values });
    listValues.set(String(list.length), self);
    list.push(entry);
  }
  origins.set(list, { self: [1, 1, 0], keys: new Map(), values: listValues });
  const whole = { measurements: list };
  origins.set(whole, { self: [1, 1, 0], keys: new Map(), values: new Map([['measurements', [1, 1, 0]]]) });
  return { file, value: whole, origins };
}
