import type { CsvTable } from './csv-tables.ts';

/** The fields of a row that are not empty, by column. */
export type Said = ReadonlyMap<string, { readonly text: string; readonly place: number }>;

/** A value, and the position of the field that it comes from. */
export interface Meant {
  readonly value: string | number;
  readonly place: number;
}

/** The columns that `dx export` adds to a table: names of ids, and the parts of the figure. */
const ADDED: Readonly<Record<CsvTable['list'], readonly string[]>> = {
  measurements:
    'measurement indicator_name pillar unit period_start period_end qualifier stated value_low value_high numerator denominator publisher url tier known_on file line'.split(
      ' ',
    ),
  rankings:
    'ranking component qualifier rank_low rank_high stated_change stated_since publisher url tier known_on file line'.split(
      ' ',
    ),
};

const ADDRESS = { measurements: 'measurement', rankings: 'ranking' } as const;

/** Whether a table is one that `dx export` wrote: it has the address of every row. */
export const isExport = (columns: readonly (string | null)[], { list }: CsvTable): boolean =>
  columns.includes(ADDRESS[list]);

/** Whether `dx export` adds a column of this name. */
export const isExported = (column: string, { list }: CsvTable): boolean => ADDED[list].includes(column);

/** The text for each qualifier, which reads as the same qualifier again. */
const HEDGES: Readonly<Record<string, string>> = {
  gt: '> ',
  ge: '>= ',
  lt: '< ',
  le: '<= ',
  approx: '~ ',
  nearly: 'gần ',
  estimate: 'ước ',
};

/**
 * The statement that a row of an export was made of: the figure from its parts, the index with its component, and
 * nothing that is only looked up. By the columns of the table itself.
 */
export function fromExport(said: Said, table: CsvTable): ReadonlyMap<string, Meant> {
  const own = new Map<string, Meant>();
  for (const [column, { text, place }] of said) {
    if (table.columns.has(column)) own.set(column, { value: unquieted(text), place });
  }
  const put = (column: string, meant: Meant | null): void => {
    if (meant && !own.has(column)) own.set(column, meant);
  };
  if (table.list === 'measurements') {
    put('value', figureOf(said));
    return own;
  }
  put('rank', boundOf(said));
  for (const [column, from] of [
    ['change', 'stated_change'],
    ['since', 'stated_since'],
  ] as const) {
    const field = said.get(from);
    put(column, field ? { value: field.text, place: field.place } : null);
  }
  const [index, component] = [own.get('index'), said.get('component')];
  if (index && component) own.set('index', { value: `${index.value}/${component.text}`, place: index.place });
  return own;
}

/** The figure as text: «145/164», «> 50», «20..30», or the number alone; null where the row has none. */
function figureOf(said: Said): Meant | null {
  const stated = said.get('stated');
  if (!stated) return null;
  const [over, under] = [said.get('numerator'), said.get('denominator')];
  const at = (text: string): Meant => ({ value: text, place: stated.place });
  if (over && under) return at(`${comma(over.text)}/${comma(under.text)}`);
  const qualifier = said.get('qualifier')?.text ?? 'eq';
  if (qualifier === 'between') return rangeOf(said, 'value', stated.place);
  const hedge = HEDGES[qualifier];
  const scaled = qualifier === 'nearly' ? scaledText(stated.text, said.get('value_low')?.text) : null;
  if (hedge !== undefined) return at(hedge + (scaled ?? comma(stated.text)));
  // An exported number has no grouping: a comma can only be its decimal mark.
  const number = Number(stated.text.replace(',', '.'));
  return Number.isNaN(number) ? at(stated.text) : { value: number, place: stated.place };
}

/** The words for thousands and more. */
const SCALES = [
  ['nghìn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
] as const;

/**
 * «3 triệu» for 3 000 000 that reaches down to 2 500 000: «nearly» is as wide as the last digit that was written, which
 * only the scale word keeps. Null where the digits alone say as much.
 */
function scaledText(stated: string, low: string | undefined): string | null {
  const [value, bottom] = [stated, low ?? ''].map((text) => Number(text.replace(',', '.')));
  for (const [word, scale] of SCALES) {
    const text = String((value ?? Number.NaN) / scale);
    const decimals = text.split('.')[1]?.length ?? 0;
    if ((value ?? 0) - (0.5 * scale) / 10 ** decimals === bottom) return `${comma(text)} ${word}`;
  }
  return null;
}

/** The text of a rank that is a bound: of «<= 30» the export only has both ends. */
function boundOf(said: Said): Meant | null {
  const qualifier = said.get('qualifier');
  if (!qualifier || qualifier.text === 'eq') return null;
  const end = said.get(['gt', 'ge'].includes(qualifier.text) ? 'rank_low' : 'rank_high');
  const hedge = HEDGES[qualifier.text];
  if (qualifier.text === 'between' || qualifier.text === 'approx' || hedge === undefined)
    return rangeOf(said, 'rank', qualifier.place);
  return end ? { value: hedge + comma(end.text), place: qualifier.place } : null;
}

function rangeOf(said: Said, column: 'value' | 'rank', place: number): Meant | null {
  const [low, high] = [said.get(`${column}_low`), said.get(`${column}_high`)];
  return low && high ? { value: `${comma(low.text)}..${comma(high.text)}`, place } : null;
}

/** An exported number as text for the locale of a table, whichever decimal mark the export has. */
const comma = (text: string): string => text.replace('.', ',');

/** A text without the apostrophe that the export puts before what a spreadsheet would run as a formula. */
const unquieted = (text: string): string => text.replace(/^'(?=[\s\u00a0]*[=+\-@＝＋－＠])/, '');
