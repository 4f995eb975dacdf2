import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { attempted, type Bench, type Finding, notInstalled } from './finding.ts';
import { ofOne, pairs, peak, program, type Step, took } from './measure.ts';
import { DUCKDB, found, versionOf } from './programs.ts';
import { WIDE, writeFiguresCsv, writeFiguresYaml, writePlansYaml, writeVocabulary } from './record.ts';

const CSV = 'data/measurements.csv';

/** The time of loading files into the database, against other programs with the same files. */
export async function load(bench: Bench): Promise<Finding[]> {
  const rows = bench.size(1_000_000);
  const large = workspace(bench, 'large', rows);
  const rounds = bench.rounds(3);
  const count = rows.toLocaleString('en');
  const what = `${count} CSV figures, first load, fully checked`;
  return [
    ...(await attempted(what, () => firstLoad(what, large, bench, rounds))),
    ...(await attempted('peak memory of that load', async () => [
      await memory(`peak memory of that load, ${count} figures`, large, bench),
      await memory(`… ${(rows * 5).toLocaleString('en')} figures`, workspace(bench, 'larger', rows * 5), bench),
    ])),
    ...(await attempted(`one YAML file changed among ${count} figures`, () => oneChange(large, bench, count))),
    ...(await attempted('a national workspace as YAML', () => national(bench, bench.rounds(7)))),
  ];
}

/** A workspace with a plan for each province, and so many figures in one CSV. */
export function workspace({ folder }: Bench, name: string, rows: number, targets = 0): string {
  const dir = join(folder, name);
  mkdirSync(dir);
  writeVocabulary(dir, WIDE);
  if (targets > 0) writePlansYaml(dir, WIDE, targets);
  writeFiguresCsv(join(dir, CSV), rows);
  return dir;
}

const removed = (dir: string) => (): void => rmSync(join(dir, '.dx'), { recursive: true, force: true });

const loading = (dir: string, { dx }: Bench): Step =>
  program([...dx, '-C', dir, 'load', '-q'], { before: removed(dir) });

async function firstLoad(what: string, dir: string, bench: Bench, rounds: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  const db = join(bench.folder, 'peer.sqlite');
  const before = (): void => rmSync(db, { force: true });
  const sqlite = found('sqlite3');
  if (sqlite === null) findings.push(notInstalled(what, 'sqlite3'));
  else {
    const input = `${TABLE}.mode csv\n.import --skip 1 "${join(dir, CSV)}" measurements\n`;
    const value = await pairs(loading(dir, bench), program([sqlite, '-batch', db], { input, before }), rounds);
    findings.push({
      what,
      against: 'sqlite3 .import into a table with the same key',
      unit: 'times',
      value,
      must: 3,
      aim: 1.7,
    });
  }
  const python = found('python3');
  if (python === null) findings.push(notInstalled(what, 'python3'));
  else {
    const script = join(bench.root, 'bench/peers/load.py');
    const value = await pairs(loading(dir, bench), program([python, script, join(dir, CSV), db], { before }), rounds);
    findings.push({
      what,
      against: "Python's csv and sqlite3 with the same checks",
      unit: 'times',
      value,
      must: 1,
      aim: 0.4,
    });
  }
  if (versionOf(DUCKDB) === null) findings.push(notInstalled(what, DUCKDB));
  else {
    const script = join(bench.root, 'bench/peers/duckdb.mjs');
    const value = await pairs(
      loading(dir, bench),
      program([bench.node, script, join(dir, CSV), db], { before }),
      rounds,
    );
    findings.push({ what, against: `${DUCKDB} into a table with the same key`, unit: 'times', value });
  }
  return findings;
}

const TABLE = `CREATE TABLE measurements (province TEXT, indicator TEXT, period TEXT, value TEXT, source TEXT,
  as_stated TEXT, note TEXT, PRIMARY KEY (province, indicator, period, source)) WITHOUT ROWID;
`;

async function memory(what: string, dir: string, bench: Bench): Promise<Finding> {
  const step = peak([...bench.dx, '-C', dir, 'load', '-q'], { before: removed(dir) });
  return { what, against: '', unit: 'MiB', value: await ofOne(step, 1), must: 300, aim: 200 };
}

/** A status after one small file has changed, against the same status where nothing has. */
async function oneChange(dir: string, bench: Bench, count: string): Promise<Finding[]> {
  const file = join(dir, 'data/small.yaml');
  const status = [...bench.dx, '-C', dir, 'status', '-p', 'tinh-001', '-q'];
  const figure = '{ indicator: chi-tieu-001, period: 2025-01, value: 50%, source: nguon-001 }';
  writeFileSync(file, `province: tinh-001\nmeasurements:\n  - ${figure}\n`);
  writePlansYaml(dir, { ...WIDE, provinces: 1 }, 20);
  await program(status)();
  const changed = program(status, { before: () => appendFileSync(file, '# changed\n') });
  return [
    {
      ...{
        what: `one small YAML file changed among ${count} figures, then dx status`,
        unit: 'times',
        must: 2,
        aim: 1.4,
      },
      ...{
        against: 'dx status where nothing has changed',
        value: await pairs(changed, program(status), bench.rounds(5)),
      },
    },
  ];
}

/** A country of 63 provinces as YAML. */
async function national(bench: Bench, rounds: number): Promise<Finding[]> {
  const dir = join(bench.folder, 'national');
  const extent = { ...WIDE, provinces: bench.isQuick ? 6 : 63 };
  mkdirSync(dir);
  writeVocabulary(dir, extent);
  const targets = writePlansYaml(dir, extent, 100);
  const figures = writeFiguresYaml(dir, extent, 500);
  const texts = filesIn(join(dir, 'data')).map((path) => readFileSync(path, 'utf8'));
  const parsing = took(() => texts.map((text) => parse(text, { schema: 'core' })));
  return [
    {
      what: `${targets.toLocaleString('en')} targets and ${figures.toLocaleString('en')} figures as YAML, first load`,
      ...{ against: "one thread's yaml.parse of the same bytes", unit: 'times', must: 1.1, aim: 0.7 },
      value: await pairs(loading(dir, bench), parsing, rounds),
    },
  ];
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
