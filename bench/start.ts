import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempted, type Bench, type Finding, notInstalled } from './finding.ts';
import { ofOne, pairs, peak, program, type Step } from './measure.ts';
import { found } from './programs.ts';

const STATUS = ['status', '-p', 'quang-ninh', '--as-of', '2025-06-30'];

/** The time of short calls, against an empty script on the same Node. */
export async function start(bench: Bench): Promise<Finding[]> {
  const script = join(bench.folder, 'empty.cjs');
  writeFileSync(script, '');
  const database = join(bench.folder, 'record.sqlite');
  // The cache of code is the bench's own: what it costs to fill it is not measured.
  const env = { XDG_CACHE_HOME: bench.folder, DX_DB: database };
  const empty = program([bench.node, script]);
  const dx = (...argv: string[]): Step => program([...bench.dx, ...argv], { env });
  const rounds = bench.rounds(31);
  await dx('load')();
  await dx(...STATUS)();
  const against = 'an empty script on the same Node';
  const found: Finding[] = [];
  const measured = async (what: string, step: Step, must: number, aim: number): Promise<void> => {
    found.push({ what, against, unit: 'times', value: await pairs(step, empty, rounds), must, aim });
  };
  await measured('dx status of a province, database up to date', dx(...STATUS), 2.8, 2.1);
  await measured('dx --version', dx('--version'), 1.6, 1.35);
  await measured('dx status --help', dx('status', '--help'), 1.6, 1.35);
  await measured('dx complete, for names of the record', dx('complete', '--', 'status', '-p', 'qu'), 1.6, 1.45);
  await measured('a misspelt command', failing([...bench.dx, 'statsu'], env), 1.6, 1.35);
  const memory = await ofOne(peak([...bench.dx, ...STATUS], { env }), bench.rounds(15));
  found.push({ what: 'peak memory of that status', against: '', unit: 'MiB', value: memory, must: 72, aim: 62 });
  return [
    ...found,
    ...(await attempted('dx status against sqlite-utils', () => besideSqliteUtils(bench, database, env))),
  ];
}

/** A call that is to end with exit code 2. */
function failing([file = '', ...argv]: readonly string[], env: Readonly<Record<string, string>>): Step {
  return () => {
    const start = performance.now();
    const { status } = spawnSync(file, argv, { env: { ...process.env, ...env } });
    const time = performance.now() - start;
    if (status !== 2) throw new Error(`${argv.join(' ')}: exit ${status}`);
    return time;
  };
}

/** The table of a status against another program's table of as many rows, and against the least that Node could do. */
async function besideSqliteUtils(
  bench: Bench,
  database: string,
  env: Readonly<Record<string, string>>,
): Promise<Finding[]> {
  const what = 'dx status of a province';
  const path = found('sqlite-utils');
  if (path === null || !existsSync(database)) return [notInstalled(what, 'sqlite-utils')];
  const sql = "SELECT * FROM facts WHERE province = 'quang-ninh'";
  const other = program([path, 'query', database, sql, '--table']);
  const least = program([bench.node, join(bench.root, 'bench/peers/rows.cjs'), database, sql]);
  const against = 'sqlite-utils printing the rows from the same file';
  const rounds = bench.rounds(15);
  const value = await pairs(program([...bench.dx, ...STATUS], { env }), other, rounds);
  return [
    { what, against, unit: 'times', value, must: 0.75, aim: 0.55 },
    {
      what: 'Node and better-sqlite3 by themselves: the same rows, no table',
      ...{ against, unit: 'times', value: await pairs(least, other, rounds) },
    },
  ];
}
