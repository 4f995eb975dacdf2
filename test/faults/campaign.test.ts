import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../faults/areas.ts';
import { randomOf } from '../../faults/random.ts';
import { rowsOf } from '../../faults/rows.ts';
import { work } from '../../faults/work.ts';
import { aFolder } from '../helpers/folder.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const folder = aFolder();

const order = (about: object) => ({ seed: 1, first: 0, runs: 20, folder: join(folder, 'job'), ...about });

describe('the campaign of faults', () => {
  it('makes the same choices for the same seed, and others for another run', () => {
    const choices = (...seeds: (string | number)[]): number[] => {
      const random = randomOf(...seeds);
      return Array.from({ length: 20 }, () => random.below(1000));
    };
    expect(choices(1, 'kills', 7)).toEqual(choices(1, 'kills', 7));
    expect(choices(1, 'kills', 7)).not.toEqual(choices(1, 'kills', 8));
    expect(new Set(choices(1)).size).toBeGreaterThan(10);
  });

  it('does the runs it is asked for, in a process of its own', async () => {
    expect(await work('fuzz', order({}), 60_000)).toMatchObject({ runs: 20, losses: [], skipped: [] });
  });

  it('counts a job that dies, and one that does not end, as a loss', async () => {
    const died = await work('no-such-area', order({}), 60_000);
    expect(died.losses).toEqual([expect.stringContaining('runs 0–19 died by exit 1')]);
    const late = await work('fuzz', order({ runs: 1_000_000 }), 1);
    expect(late.losses).toEqual([expect.stringContaining('did not end')]);
  });

  it('sees a row that was changed, and a database that cannot be read', async () => {
    const workspace = aWorkspace(SMALL);
    await workspace.dx('load');
    const path = workspace.path('.dx/dx.sqlite');
    const before = rowsOf(path);
    const bytes = readFileSync(path);
    const place = bytes.indexOf('đạt 7,1%');
    bytes.write('1', place + Buffer.from('đạt ').length);
    writeFileSync(path, bytes);
    const changed = rowsOf(path)?.filter((row, index) => row !== before?.[index]);
    expect(changed).toEqual([expect.stringContaining('đạt 1,1%')]);
    writeFileSync(path, bytes.fill(0xff, 16, 60));
    expect(rowsOf(path)).toBeNull();
  });

  it('asks for what the short form promises', () => {
    const runs = Object.entries(AREAS).map(([name, area]) => [name, area.runs]);
    expect(Object.fromEntries(runs)).toMatchObject({ kills: 100, processes: 48, flips: 200, fuzz: 20_000 });
  });
});
