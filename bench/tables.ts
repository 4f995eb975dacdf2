import { drawRows } from '../src/render/terminal/draw-table.ts';
import type { Bench, Finding } from './finding.ts';
import { pairs, took } from './measure.ts';

const COLUMNS = Array.from({ length: 6 }, () => ({ width: 18, align: 'left' }) as const);

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, row) => COLUMNS.map((_, place) => `Tỷ trọng kinh tế số ${row} ${place}`));

/** Drawing a table of 1 000 and of 10 000 rows: 10 is linear. */
export async function tables(bench: Bench): Promise<Finding[]> {
  const [few, many] = [rowsOf(1000), rowsOf(10_000)];
  const value = await pairs(
    took(() => drawRows(many, COLUMNS)),
    took(() => drawRows(few, COLUMNS)),
    bench.rounds(15),
  );
  return [
    { what: 'a table of 10 000 rows drawn', against: 'one of 1 000 rows', unit: 'times', value, must: 12, aim: 10 },
  ];
}
