/**
 * Holds every row that was noted down from a source against what dx exports of the record, on another path than the one
 * on which the record was written. Prints the counts and what differs; exits 1 where a difference is not on the reviewed
 * list. Run: npm run verify-record
 */
import { readdirSync } from 'node:fs';
import { reviewedExceptions, unexplained } from './exceptions.ts';
import { exportedRecord } from './exported.ts';
import { factsOf } from './facts.ts';
import { differencesIn } from './verify.ts';

const files = readdirSync(new URL('facts/', import.meta.url)).map((name) => name.replace('.csv', ''));
const found = differencesIn(exportedRecord());
const exceptions = reviewedExceptions();
const open = unexplained(found, exceptions);

const line = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(32) + cells.map((cell) => String(cell).padStart(13)).join('');
console.log(line('facts', 'rows', 'agree', 'excepted', 'unexplained'));
const totals = files.map((file) => {
  const rows = (of: readonly { readonly file: string; readonly row: string }[]) =>
    new Set(of.filter((each) => each.file === file).map(({ row }) => row));
  const [all, differing, unclear] = [factsOf(file).length, rows(found), rows(open.differences)];
  const counts = [all, all - differing.size, differing.size - unclear.size, unclear.size];
  console.log(line(file, ...counts));
  return counts;
});
console.log(
  line('all', ...[0, 1, 2, 3].map((column) => totals.reduce((sum, counts) => sum + (counts[column] ?? 0), 0))),
);

for (const { file, row, field, noted, recorded } of open.differences)
  console.log(`${file} ${row}: ${field} noted as «${noted}», recorded as «${recorded}»`);
for (const { file, row, field } of open.exceptions)
  console.log(`exceptions.csv: ${file} ${row} ${field} excepts nothing, or gives no reason`);
console.log(`${open.differences.length} unexplained differences, ${open.exceptions.length} idle exceptions`);
process.exitCode = open.differences.length + open.exceptions.length > 0 ? 1 : 0;
