/**
 * Drawing a table of 1 000 and of 10 000 rows, in one process, in turn; only the ratio says something: 10 is linear.
 * Run: npx node bench/table.ts
 */
import { drawRows } from '../src/render/terminal/draw-table.ts';

const ROUNDS = 7;
const COLUMNS = Array.from({ length: 6 }, () => ({ width: 18, align: 'left' }) as const);

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, row) => COLUMNS.map((_, place) => `Tỷ trọng kinh tế số ${row} ${place}`));

function secondsFor(rows: string[][]): number {
  const start = performance.now();
  drawRows(rows, COLUMNS);
  return (performance.now() - start) / 1000;
}

const [small, large] = [rowsOf(1000), rowsOf(10_000)];
secondsFor(small);
const ratios = Array.from({ length: ROUNDS }, () => {
  const few = secondsFor(small);
  return secondsFor(large) / few;
});
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
console.log(`10 000 rows / 1 000 rows: median ${median.toFixed(1)} of ${ROUNDS} rounds`);
