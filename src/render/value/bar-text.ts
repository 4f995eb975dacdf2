import type { Cell } from '../../view/view.ts';

/** Columns that a bar takes. */
const LENGTH = 10;

/** Eighths of a column. */
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar of ten columns: `█` as far as the share is sure, `▒` as far as it may be, `░` for what is missing, and `┃`
 * where the path should be. A share below its whole never fills the last eighth, however near it is.
 */
export function barText({ low, high, mark }: Extract<Cell, { kind: 'bar' }>): string {
  const sure = eighthsOf(low);
  const full = Math.floor(sure / 8);
  const part = PARTS[sure % 8] ?? '';
  const possible = Math.max(full + (part ? 1 : 0), Math.floor(eighthsOf(high) / 8));
  const columns = Array.from({ length: LENGTH }, (_, place) =>
    place < full ? '█' : place === full && part ? part : place < possible ? '▒' : '░',
  );
  if (mark !== null) columns[Math.min(LENGTH - 1, Math.floor(clipped(mark) * LENGTH))] = '┃';
  return columns.join('');
}

const clipped = (share: number): number => Math.min(1, Math.max(0, share));

/** Rounded toward zero, so that only a whole is drawn as one. */
const eighthsOf = (share: number): number => Math.floor(clipped(share) * LENGTH * 8);
