import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Area, Count } from './area.ts';
import { dxInside } from './inside.ts';
import { dx, ending, execute } from './program.ts';
import { randomOf } from './random.ts';
import { expectedIn, layOut } from './workspace.ts';

/** How a workspace reaches another machine, with everything in it: `$1` is the original, `$2` the copy. */
const WAYS: readonly (readonly [name: string, script: string])[] = [
  [
    'git clone',
    'git -C "$1" init -q && git -C "$1" add -A -f && git -C "$1" -c user.name=a -c user.email=a@b commit -qm x && git clone -q "$1" "$2"',
  ],
  ['cp -a', 'cp -a "$1" "$2"'],
  ['tar', 'mkdir "$2" && tar -C "$1" -cf - . | tar -C "$2" -xf -'],
];

/** What somebody has done to the facts: the files that they were read from say otherwise, and their hashes fit. */
const POISONS: readonly string[] = [
  "UPDATE measurements SET value = 95 WHERE period = '2024'",
  'UPDATE targets SET goal_value = 1',
  'DELETE FROM target_sources; DELETE FROM targets',
];

const CHECK = ['check', '-f', 'json'];

/** Copies a workspace with a database that lies. The gate of the copy answers as its files would have it. */
export const copies: Area = async ({ seed, first, runs, folder }) => {
  const count = new Count();
  const right = await expectedIn(join(folder, 'expected'))(CHECK, 0);
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  for (let run = first; run < first + runs; run += 1) {
    const [name, script] = WAYS[run % WAYS.length] ?? ['', ''];
    const poison = POISONS[Math.floor(run / WAYS.length) % POISONS.length] ?? '';
    const [original, copy] = [join(folder, `original-${run}`), join(folder, `copy-${run}`)];
    layOut(original);
    await dxInside(original, 'load', '-q');
    spoil(join(original, '.dx', 'dx.sqlite'), poison);
    const copied = await execute(['/bin/sh', '-c', script, 'sh', original, copy], { dir: folder, home });
    if (copied.code !== 0) {
      count.skipped.push(`${name} does not work here: ${ending(copied)}`);
      continue;
    }
    count.runs += 1;
    count.faults += 1;
    const first = randomOf(seed, 'copies', run).pick([CHECK, ['load', '-q'], ['status', '--no-load']]);
    if (first !== CHECK) await dx({ dir: copy, home, argv: first });
    const answer = await dx({ dir: copy, home, argv: CHECK });
    const isRight = answer.code === right.code && answer.stdout === right.stdout;
    if (!isRight)
      count.losses.push(`${name} after «${poison}», dx ${first.join(' ')}, then the check: ${ending(answer)}`);
    for (const dir of [original, copy]) rmSync(dir, { recursive: true, force: true });
  }
  return count;
};

function spoil(path: string, sql: string): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}
