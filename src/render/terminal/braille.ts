import type { ChartPoint } from '../../core/series/chart.ts';

/** Two dots wide and four high: the bits of a braille character, row by row. */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const BLANK = 0x2800;

/** A sheet of braille dots; points are shares of its width from the left and of its height from the bottom. */
export interface Canvas {
  /** A straight line with a dot every `step` dots. */
  line(from: ChartPoint, to: ChartPoint, step: number): void;
  /** A character in the place of the dots there. */
  sign(at: ChartPoint, text: string): void;
  /** The lines from top to bottom, a blank where there is no dot. */
  rows(): readonly string[];
}

/** An empty sheet, so many characters wide and high. */
export function canvasOf(columns: number, lines: number): Canvas {
  const [wide, high] = [columns * 2, lines * 4];
  const dots = Array.from({ length: lines }, () => new Array<number>(columns).fill(0));
  const signs = new Map<string, string>();
  const placed = ({ x, y }: ChartPoint) => ({ x: x * (wide - 1), y: (1 - y) * (high - 1) });
  const dot = (x: number, y: number): void => {
    const row = dots[Math.floor(y / 4)];
    const column = Math.floor(x / 2);
    if (row) row[column] = (row[column] ?? 0) | (BITS[y % 4]?.[x % 2] ?? 0);
  };
  return {
    line(from, to, step) {
      const [a, b] = [placed(from), placed(to)];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y))));
      for (let at = 0; at <= steps; at += step) {
        dot(Math.round(a.x + ((b.x - a.x) * at) / steps), Math.round(a.y + ((b.y - a.y) * at) / steps));
      }
    },
    sign(at, text) {
      const { x, y } = placed(at);
      signs.set(`${Math.floor(Math.round(y) / 4)} ${Math.floor(Math.round(x) / 2)}`, text);
    },
    rows: () =>
      dots.map((row, line) =>
        row
          .map((bits, column) => signs.get(`${line} ${column}`) ?? (bits ? String.fromCharCode(BLANK + bits) : ' '))
          .join(''),
      ),
  };
}
