import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Area, Count } from './area.ts';
import { dx, ending } from './program.ts';
import { type Random, randomOf } from './random.ts';
import { edit, expectedIn, filesBelow, layOut, REPORTS, STATES } from './workspace.ts';

/** Processes at the same time. */
const CROWD = 16;

/** An edit: the state it made, and the moments around it. */
interface Edit {
  readonly state: number;
  readonly began: number;
  readonly done: number;
}

/**
 * Many processes load and report while the figures are edited. Each must answer as one state of the files would have it,
 * and none that was gone before it began.
 */
export const processes: Area = async ({ seed, first, runs, folder }) => {
  const count = new Count();
  const expected = expectedIn(join(folder, 'expected'));
  const [dir, home] = [join(folder, 'workspace'), join(folder, 'home')];
  mkdirSync(home, { recursive: true });
  layOut(dir);
  for (const report of REPORTS) for (let state = 0; state < STATES; state += 1) await expected(report, state);
  const edits: Edit[] = [{ state: 0, began: 0, done: 0 }];
  const change = (): void => {
    const state = ((edits.at(-1)?.state ?? 0) + 1) % STATES;
    const began = performance.now();
    edit(dir, state);
    edits.push({ state, began, done: performance.now() });
  };
  for (let done = 0; done < runs; done += CROWD) {
    const random = randomOf(seed, 'processes', first + done);
    // The first crowd finds no database, the second one that only lags behind, the third one of another version.
    if ((done / CROWD) % 3 === 2) makeOlder(dir);
    change();
    const later = setTimeout(change, 100 + random.below(1500));
    await Promise.all(Array.from({ length: Math.min(CROWD, runs - done) }, () => one(random)));
    clearTimeout(later);
  }
  const usual = new Set(filesBelow(join(folder, 'expected', 'state-0')));
  const left = filesBelow(dir).filter((file) => !usual.has(file));
  if (left.length > 0) count.losses.push(`left behind: ${left.join(', ')}`);
  return count;

  async function one(random: Random): Promise<void> {
    const report = random.pick(REPORTS);
    const began = performance.now();
    const answer = await dx({ dir, home, argv: report, patience: 120_000 });
    const ended = performance.now();
    count.runs += 1;
    const possible = statesBetween(edits, began, ended);
    if (possible.length > 1) count.faults += 1;
    const rights = await Promise.all(possible.map((state) => expected(report, state)));
    if (rights.some(({ code, stdout }) => code === answer.code && stdout === answer.stdout)) return;
    const all = await Promise.all(Array.from({ length: STATES }, (_, state) => expected(report, state)));
    const old = all.find(({ stdout }) => stdout === answer.stdout);
    const wrong =
      answer.code !== rights[0]?.code ? ending(answer) : old === undefined ? 'a mix' : 'a state that was gone';
    count.losses.push(`dx ${report.join(' ')} among ${CROWD}: ${wrong}`);
  }
};

/** The states that the files had at some moment of this time. */
function statesBetween(edits: readonly Edit[], began: number, ended: number): number[] {
  const current = edits.findLastIndex(({ done }) => done <= began);
  return edits.slice(Math.max(0, current)).flatMap((each) => (each.began <= ended ? [each.state] : []));
}

function makeOlder(dir: string): void {
  const db = new Database(join(dir, '.dx', 'dx.sqlite'));
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) - 1}`);
  db.close();
}
