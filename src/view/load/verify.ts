import { phrase, textCell } from '../cell.ts';
import { type Column, gridOf } from '../column.ts';
import type { Block, Phrase, View } from '../view.ts';
import type { Words } from '../words/words.ts';

/** One value or row of the database that is not what the files say. */
export interface DifferentRow {
  readonly table: string;
  readonly row: string;
  readonly column: string | null;
  readonly kind: 'changed' | 'missing' | 'extra' | 'unreadable';
  readonly stored: string | number | null;
  readonly expected: string | number | null;
}

/** Every row beside what the files say. */
export interface ComparedRows {
  readonly compared: number;
  readonly differences: readonly DifferentRow[];
}

/** More than people read; scripts get all of them. */
const SHOWN = 20;

const COLUMNS: readonly Column<DifferentRow>[] = [
  { key: 'table', cell: ({ table }) => textCell(table) },
  { key: 'row', cell: ({ row }) => textCell(row) },
  { key: 'column', cell: ({ column }) => textCell(column) },
  { key: 'kind', cell: ({ kind }) => textCell(kind) },
  { key: 'stored', cell: ({ stored }) => stored },
  { key: 'expected', cell: ({ expected }) => expected },
];

const SUMMARY: readonly Column<ComparedRows>[] = [
  { key: 'compared', cell: ({ compared }) => compared },
  { key: 'different', cell: ({ differences }) => differences.length },
];

/** `dx load --verify`: a row per difference, and one summary. */
export function verifyView(report: ComparedRows, { load }: Words): View {
  const { compared, differences } = report;
  const { verify } = load;
  const sentenceOf = ({ table, row, column, kind, stored, expected }: DifferentRow): Phrase => {
    if (kind === 'unreadable') return phrase`${verify.unreadable}`;
    const where = [table, row, column].filter((part) => part !== null).join(' ');
    return kind === 'changed' && expected !== null && stored !== null
      ? phrase`${where}: ${verify.changed(String(stored), String(expected))}`
      : phrase`${where}: ${verify.kinds[kind]}`;
  };
  const more = differences.length - SHOWN;
  return {
    report: 'verify',
    asOf: null,
    grid: gridOf(COLUMNS, differences),
    summary: gridOf(SUMMARY, [report]),
    page: () => [
      ...differences.slice(0, SHOWN).map((each): Block => ({ kind: 'text', cells: sentenceOf(each) })),
      ...(more > 0 ? [{ kind: 'text', cells: phrase`${verify.more(more)}` } as const] : []),
      { kind: 'text', cells: phrase`${verify.closing(compared, differences.length)}` },
    ],
  };
}
