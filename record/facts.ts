import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { plainSlug } from '../src/core/record/province-names.ts';

/** A row as it was noted down from its source, by the names of its columns, and which row of which file it is. */
export interface Fact {
  readonly file: string;
  /** Its id, or else its number among the rows of its file. */
  readonly row: string;
  readonly cells: Readonly<Record<string, string>>;
}

const READ = new Map<string, readonly Fact[]>();

/** The rows of a file of facts, in their order. A file is read once. */
export function factsOf(file: string): readonly Fact[] {
  const known = READ.get(file);
  if (known) return known;
  const text = readFileSync(new URL(`facts/${file}.csv`, import.meta.url), 'utf8');
  const rows = parse(text.replaceAll('\r\n', '\n').replace(/^#.*\n/, ''), { columns: true }) as Record<
    string,
    string
  >[];
  const facts = rows.map((cells, index) => ({ file, row: cells.id ?? String(index + 1), cells }));
  READ.set(file, facts);
  return facts;
}

/** The text of a cell; a column that a file does not have is empty. */
export const cell = ({ cells }: Fact, column: string): string => cells[column] ?? '';

/** The number in a cell; null where it is empty. */
export function numberIn(fact: Fact, column: string): number | null {
  const text = cell(fact, column);
  return text === '' ? null : Number(text);
}

/** Units that go by another name than the one their id is made of. */
const IDS: Readonly<Record<string, string>> = { 'tp-ho-chi-minh': 'ho-chi-minh', 'thua-thien-hue': 'hue' };

/** The id of a unit from its name; «(mới)» is the one of after 1 July 2025. */
export function unitId(name: string): string {
  const isNew = name.endsWith('(mới)');
  const slug = plainSlug(name.replace('(mới)', '').trim());
  return (IDS[slug] ?? slug) + (isNew ? '-2025' : '');
}
