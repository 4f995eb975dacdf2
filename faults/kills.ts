import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Area, Count } from './area.ts';
import { dxInside, said } from './inside.ts';
import { type Answer, dx } from './program.ts';
import { type Random, randomOf } from './random.ts';
import { callsOf, killedAt, whyNot } from './strace.ts';
import { edit, expectedIn, filesBelow, layOut, REPORTS, STATES } from './workspace.ts';

/** A place of the campaign: the workspace of one job, the state of its files, and where its processes have their home. */
interface Site {
  readonly dir: string;
  readonly home: string;
  state: number;
}

/** What the kill strikes. */
interface Scene {
  readonly name: string;
  readonly argv: readonly string[];
  /** Makes the moment before: what the call will have to do. */
  readonly prepare: (site: Site, random: Random) => void;
}

const DATABASE = '.dx/dx.sqlite';
const OUTPUT = 'out/figures.csv';
const EXPORT = ['export', 'measurements', '-f', 'csv', '-o', OUTPUT];
const OLD = 'an older export\n';

const SCENES: readonly Scene[] = [
  { name: 'a first load', argv: ['load', '-q'], prepare: ({ dir }) => rmSync(join(dir, '.dx'), removal) },
  { name: 'a load after an edit', argv: ['status', '-f', 'json'], prepare: changed },
  { name: 'a rebuild', argv: ['load', '-q'], prepare: madeByAnother },
  { name: 'an export', argv: EXPORT, prepare: withOutput },
];
const removal = { recursive: true, force: true };

/**
 * Kills the program as it enters the N-th system call of a kind that changes files. Whatever comes next must answer as if
 * nothing had happened, and leave nothing behind.
 */
export const kills: Area = async ({ seed, first, runs, folder }) => {
  const count = new Count();
  const reason = whyNot();
  if (reason !== null) {
    count.skipped.push(reason);
    return count;
  }
  const expected = expectedIn(join(folder, 'expected'));
  const site: Site = { dir: join(folder, 'workspace'), home: join(folder, 'home'), state: 0 };
  const calls = await rehearsal(site);
  const usual = { workspace: filesBelow(site.dir), home: filesBelow(site.home) };
  for (let run = first; run < first + runs; run += 1) {
    const random = randomOf(seed, 'kills', run);
    const scene = SCENES[run % SCENES.length] as Scene;
    const [call, times] = random.pick([...(calls.get(scene) ?? [])]);
    const nth = 1 + random.below(times);
    const report = random.pick(REPORTS);
    scene.prepare(site, random);
    const killed = await dx({ ...site, argv: scene.argv, before: killedAt(call, nth) });
    count.runs += 1;
    if (killed.signal === 'SIGKILL' && !killed.isLate) count.faults += 1;
    const wrong = await after(scene, report, killed);
    if (wrong === null) continue;
    count.losses.push(`${scene.name} killed at ${call} #${nth}, then dx ${report.join(' ')}: ${wrong}`);
    rmSync(site.dir, removal);
    rmSync(site.home, removal);
    await settle(site);
  }
  return count;

  async function after(scene: Scene, report: readonly string[], killed: Answer): Promise<string | null> {
    const figures = (await expected(['export', 'measurements', '-f', 'csv'], site.state)).stdout;
    if (killed.isLate) return 'the killed run did not end';
    if (scene.argv === EXPORT && ![null, OLD, figures].includes(textAt(join(site.dir, OUTPUT))))
      return `${OUTPUT} is neither the old nor the new one`;
    if (scene.argv === EXPORT) {
      const again = await dxInside(site.dir, ...EXPORT);
      if (again.code !== 0) return `the next export: ${said(again)}`;
      if (textAt(join(site.dir, OUTPUT)) !== figures) return `the next export wrote another ${OUTPUT}`;
    }
    const right = await expected(report, site.state);
    const next = await dxInside(site.dir, ...report);
    if (next.code !== right.code) return said(next);
    if (next.stdout !== right.stdout) return 'the report is another one';
    const left = [
      ...filesBelow(site.dir).filter((file) => !usual.workspace.includes(file)),
      ...filesBelow(site.home).filter((file) => !usual.home.includes(file)),
    ];
    return left.length > 0 ? `left behind: ${left.join(', ')}` : null;
  }
};

/** Plays every scene to its end, and counts its system calls. */
async function rehearsal(site: Site): Promise<ReadonlyMap<Scene, ReadonlyMap<string, number>>> {
  await settle(site);
  const calls = new Map<Scene, ReadonlyMap<string, number>>();
  for (const scene of SCENES) {
    scene.prepare(site, randomOf('rehearsal'));
    calls.set(scene, await callsOf({ ...site, argv: scene.argv }));
  }
  return calls;
}

async function settle({ dir, home, state }: Site): Promise<void> {
  mkdirSync(home, { recursive: true });
  layOut(dir, state);
  await dxInside(dir, 'load', '-q');
}

function changed(site: Site): void {
  site.state = (site.state + 1) % STATES;
  edit(site.dir, site.state);
}

/** The database bears the number of another version, an older or a newer one. */
function madeByAnother({ dir }: Site, random: Random): void {
  const db = new Database(join(dir, DATABASE));
  const version = Number(db.pragma('user_version', { simple: true }));
  db.pragma(`user_version = ${version + (random.chance(0.5) ? 1 : -1)}`);
  db.close();
}

/** A file of that name is there already, or it is not; half the time there is a load to be done before the export. */
function withOutput(site: Site, random: Random): void {
  const path = join(site.dir, OUTPUT);
  mkdirSync(join(site.dir, 'out'), { recursive: true });
  rmSync(path, removal);
  if (random.chance(0.5)) writeFileSync(path, OLD);
  if (random.chance(0.5)) changed(site);
}

const textAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
