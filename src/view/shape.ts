import { compare } from '../core/number/decimal.ts';
import { STATUSES } from '../core/target/assessment.ts';
import { leaveOutLast } from './heading.ts';
import { byAlphabet } from './text/alphabet.ts';
import type { Block, Datum, Heading, View } from './view.ts';

/** A view in another shape; or what was asked for by a name it does not have, with the names it has. */
export type Shaped =
  | { readonly ok: true; readonly view: View }
  | { readonly ok: false; readonly unknown: string; readonly known: readonly string[] };

/** Only these columns, in this order (--fields). People see them as one plain table. */
export function pick(view: View, fields: readonly string[]): Shaped {
  const { columns } = view.grid;
  const unknown = fields.find((field) => !columns.includes(field));
  if (unknown !== undefined) return { ok: false, unknown, known: columns };
  const places = fields.map((field) => columns.indexOf(field));
  const picked = [...view.grid.rows].map((row) => places.map((place) => row[place] ?? null));
  const arrange = (order: readonly number[]): readonly Block[] => [
    { kind: 'table', headings: headingsOf(fields, picked), rows: order.flatMap((index) => [picked[index] ?? []]) },
  ];
  const page = (): readonly Block[] => arrange([...picked.keys()]);
  return { ok: true, view: { ...view, grid: { columns: fields, rows: picked }, page, arrange } };
}

function headingsOf(fields: readonly string[], rows: readonly (readonly Datum[])[]): readonly Heading[] {
  const headings = fields.map((title, place): Heading => {
    const cells = rows.map((row) => row[place] ?? null).filter((cell) => cell !== null);
    const isNumeric = cells.length > 0 && cells.every(isNumber);
    return { title, align: isNumeric ? 'right' : 'left', ...(!isNumeric && { wrap: true }) };
  });
  return leaveOutLast(headings);
}

const isNumber = (cell: Datum): boolean =>
  typeof cell === 'object' ? ['number', 'ratio', 'gap'].includes(cell?.kind ?? '') : typeof cell === 'number';

/**
 * Rows by one column, `gap` or `gap:desc` (--sort). Ties keep their order; rows without a value come last either way.
 */
export function sortRows(view: View, by: string): Shaped {
  const [field = '', direction = 'asc'] = by.split(':');
  const { columns, rows } = view.grid;
  const named = view.orders?.[by];
  if (named) return { ok: true, view: reorder(view, named()) };
  const place = columns.indexOf(field);
  // A named order has one direction.
  const unknown = field in (view.orders ?? {}) ? by : field;
  if (place < 0) return { ok: false, unknown, known: [...columns, ...Object.keys(view.orders ?? {})] };
  if (direction !== 'asc' && direction !== 'desc')
    return { ok: false, unknown: by, known: [`${field}:asc`, `${field}:desc`] };
  const sign = direction === 'asc' ? 1 : -1;
  const keys = Array.from(rows, (row) => keyOf(row[place] ?? null));
  const order = [...keys.keys()];
  order.sort((a, b) => compareKeys(keys[a] ?? null, keys[b] ?? null, sign) || a - b);
  return { ok: true, view: reorder(view, order) };
}

/** The first `count` rows (--limit); the tallies of the plans stay whole. */
export function limitRows(view: View, count: number): View {
  const rows = [...view.grid.rows];
  return count >= rows.length ? view : reorder(view, [...rows.keys()].slice(0, count));
}

function reorder(view: View, order: readonly number[]): View {
  const { grid, arrange } = view;
  const before = [...grid.rows];
  const rows = order.flatMap((index) => [before[index] ?? []]);
  if (!arrange) return { ...view, grid: { ...grid, rows } };
  const again = (next: readonly number[]): readonly Block[] => arrange(next.flatMap((index) => order[index] ?? []));
  return { ...view, grid: { ...grid, rows }, page: () => arrange(order), arrange: again };
}

type Key = number | string | null;

/** What a cell is sorted by: statuses in the order in which reports list them. */
function keyOf(cell: Datum): Key {
  if (typeof cell === 'boolean') return Number(cell);
  if (cell === null || typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'ratio':
    case 'gap':
      return cell.low ?? cell.high;
    case 'status':
      return STATUSES.indexOf(cell.status);
    case 'list':
      return cell.items.join(';') || null;
    case 'text':
      return cell.text;
  }
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * compare(a, b);
  return sign * byAlphabet(String(a), String(b));
}
