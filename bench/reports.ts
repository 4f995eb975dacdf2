import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempted, type Bench, type Finding, notInstalled } from './finding.ts';
import { workspace } from './load.ts';
import { pairs, program } from './measure.ts';
import { found } from './programs.ts';

/** The time of reports that read much data, or little beside much. */
export async function reports(bench: Bench): Promise<Finding[]> {
  const rows = bench.size(1_000_000);
  const count = rows.toLocaleString('en');
  const dir = workspace(bench, 'wide', rows, 100);
  await program([...bench.dx, '-C', dir, 'load', '-q'])();
  const db = join(dir, '.dx/dx.sqlite');
  return [
    ...(await attempted('dx status beside many figures', () => besideMany(bench, rows))),
    ...(await attempted('dx status beside ten times as many', () => besideMany(bench, 10 * rows))),
    ...(await attempted('dx status of every target', () => everyTarget(dir, db, bench, count))),
    ...(await attempted('dx export of every figure', () => everyFigure(dir, db, bench, count))),
  ];
}

/** A status with many figures of other provinces in the database, against the same without them. */
async function besideMany(bench: Bench, rows: number): Promise<Finding[]> {
  const dir = workspace(bench, `beside-${rows}`, rows);
  cpSync(join(bench.root, 'data'), join(dir, 'data/record'), { recursive: true });
  const alone = ['-C', bench.root, '--db', join(bench.folder, 'alone.sqlite')];
  const statusIn = (...where: string[]): string[] => {
    return [...bench.dx, ...where, 'status', '-p', 'quang-ninh', '--as-of', '2025-06-30', '-q'];
  };
  for (const where of [alone, ['-C', dir]]) await program(statusIn(...where))();
  const value = await pairs(program(statusIn('-C', dir)), program(statusIn(...alone)), bench.rounds(15));
  rmSync(dir, { recursive: true });
  return [
    {
      what: `dx status of a province beside ${rows.toLocaleString('en')} figures of others`,
      ...{ against: 'the same without them', unit: 'times', value, must: 1.15, aim: 1.05 },
    },
  ];
}

async function everyTarget(dir: string, db: string, bench: Bench, count: string): Promise<Finding[]> {
  const what = `dx status -f csv of 6,300 targets with ${count} figures`;
  const sqlite = found('sqlite3');
  if (sqlite === null) return [notInstalled(what, 'sqlite3')];
  const latest = program([sqlite, '-csv', db], { input: LATEST });
  const status = program([...bench.dx, '-C', dir, 'status', '-f', 'csv', '-q', '--as-of', '2025-06-30']);
  const value = await pairs(status, latest, bench.rounds(3));
  return [
    {
      what,
      against: 'one statement in the sqlite3 shell that joins each target with its latest figure',
      unit: 'times',
      value,
      must: 5,
      aim: 2,
    },
  ];
}

const LATEST = `SELECT t.*, m.* FROM targets t JOIN measurements m ON m.province = t.province AND m.indicator = t.indicator
AND m.period = (SELECT max(n.period) FROM measurements n WHERE n.province = t.province AND n.indicator = t.indicator)
GROUP BY t.address;
`;

async function everyFigure(dir: string, db: string, bench: Bench, count: string): Promise<Finding[]> {
  const what = `dx export measurements of ${count} rows`;
  const sqlite = found('sqlite3');
  if (sqlite === null) return [notInstalled(what, 'sqlite3')];
  const plain = program([sqlite, '-csv', '-header', db], { input: 'SELECT * FROM measurements;\n' });
  const value = await pairs(program([...bench.dx, '-C', dir, 'export', 'measurements', '-q']), plain, bench.rounds(3));
  return [{ what, against: 'sqlite3 -csv of the same table', unit: 'times', value, must: 3, aim: 1.7 }];
}
