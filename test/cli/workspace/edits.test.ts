import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Random, randomOf } from '../../../faults/random.ts';
import { aFolder } from '../../helpers/folder.ts';
import { aWorkspace, type Result, type Workspace } from '../../helpers/workspace.ts';
import { edited, firstTexts, type Texts } from './random-files.ts';

const SEED = 20_260_117;
/** In the long form 200; see CONTRIBUTING. */
const SEQUENCES = Number(process.env.DX_SEQUENCES ?? 12);
const EDITS = 3;
const REFUSED = 3;

/** What is asked after each edit; in the bytes that scripts read. */
const ASKED = [
  ['status', '-f', 'csv'],
  ['ranks', '-f', 'csv'],
  ['lint', '-f', 'json'],
] as const;

/** A package that ships nothing. */
function anEmptyPackage(): string {
  const folder = aFolder();
  mkdirSync(join(folder, 'seeds'));
  writeFileSync(join(folder, 'dx.yaml'), '');
  return folder;
}

/** Makes the files of a workspace say what they are to say; one that has only another name is renamed, with its times. */
function put(workspace: Workspace, before: Texts, after: Texts): void {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  for (const [name, text] of after) {
    if (before.get(name) === text) continue;
    const from = before.has(name) ? -1 : gone.findIndex((each) => before.get(each) === text);
    const [old] = from < 0 ? [] : gone.splice(from, 1);
    mkdirSync(dirname(workspace.path(name)), { recursive: true });
    if (old === undefined) workspace.write(name, text);
    else renameSync(workspace.path(old), workspace.path(name));
  }
  for (const name of gone) rmSync(workspace.path(name));
}

/** What the program answers from a database. Where it refuses the files, other reports say the same. */
async function answers(workspace: Workspace, ...more: string[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const argv of ASKED) {
    if (argv[0] === 'ranks' && results[0]?.code === REFUSED) continue;
    results.push(await workspace.dx(...argv, '--quiet', ...more));
  }
  return results;
}

/** A workspace that can be loaded, with what its files say. */
async function aLoaded(random: Random, packageDir: string): Promise<{ workspace: Workspace; texts: Texts }> {
  for (;;) {
    const texts = firstTexts(random);
    const workspace = aWorkspace(Object.fromEntries(texts), packageDir);
    if ((await workspace.dx('load')).code === 0) return { workspace, texts };
    rmSync(workspace.dir, { recursive: true });
  }
}

test(`any sequence of edits leaves the reports that a fresh database gives: seed ${SEED}`, async () => {
  const packageDir = anEmptyPackage();
  const seen = { refused: 0, reported: 0 };
  for (let run = 0; run < SEQUENCES; run += 1) {
    const random = randomOf(SEED, 'edits', run);
    const { workspace, texts: first } = await aLoaded(random, packageDir);
    let texts = first;
    let good = { texts, answers: await answers(workspace) };
    for (let edit = 0; edit < EDITS; edit += 1) {
      const isBroken = good.texts !== texts;
      const next = isBroken && random.chance(0.7) ? good.texts : edited(texts, random);
      put(workspace, texts, next);
      texts = next;
      const fresh = workspace.path(`.dx/fresh-${edit}.sqlite`);
      const now = await answers(workspace);
      expect({ run, edit, now }).toEqual({ run, edit, now: await answers(workspace, '--db', fresh) });
      if (now[0]?.code !== REFUSED) {
        seen.reported += 1;
        good = { texts, answers: now };
        continue;
      }
      seen.refused += 1;
      // What was loaded last stays as it is.
      const last = await answers(workspace, '--no-load');
      expect({ run, edit, last }).toEqual({ run, edit, last: good.answers });
    }
    rmSync(workspace.dir, { recursive: true });
  }
  // Both ends are met.
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.reported).toBeGreaterThan(SEQUENCES);
}, 1_800_000);
