import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attempted, notInstalled } from '../bench/finding.ts';
import { pairs, peak, program } from '../bench/measure.ts';
import { MODULES } from '../bench/modules.ts';
import { writeFiguresCsv, writeFiguresYaml, writePlansYaml, writeVocabulary } from '../bench/record.ts';
import { page } from '../bench/results.ts';
import { aFolder } from './helpers/folder.ts';
import { aWorkspace } from './helpers/workspace.ts';

const EXTENT = { provinces: 3, indicators: 4, sources: 2 };

test('the made record is one that dx loads, with an address of its own for each figure', async () => {
  for (const write of [
    (dir: string) => expect(writeFiguresYaml(dir, EXTENT, 6)).toBe(18),
    (dir: string) => expect(writeFiguresCsv(join(dir, 'data/measurements.csv'), 1440, EXTENT)).toBe(1440),
  ]) {
    const workspace = aWorkspace({});
    writeVocabulary(workspace.dir, EXTENT);
    expect(writePlansYaml(workspace.dir, EXTENT, 5)).toBe(15);
    write(workspace.dir);
    const { code, stdout, stderr } = await workspace.dx('status', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('error') });
    expect(JSON.parse(stdout).rows).toHaveLength(15);
  }
});

test('the made record is the same each time, whoever makes it', () => {
  const folder = aFolder();
  for (const name of ['a.csv', 'b.csv']) writeFiguresCsv(join(folder, name), 300, EXTENT);
  const [a, b] = ['a.csv', 'b.csv'].map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(a).toBe(b);
  const keys = (a ?? '').split('\n').map((line) => line.replace(/,"?[^,]*(?:,\d%")?,(nguon-\d+),.*/, ',$1'));
  expect(new Set(keys).size).toBe(302);
});

test('two things that are compared take turns, and the first pair does not count', async () => {
  const turns: string[] = [];
  const step = (name: string, costs: number[]) => () => {
    turns.push(name);
    return costs.shift() ?? 0;
  };
  const spread = await pairs(step('a', [99, 2, 6, 8]), step('b', [1, 1, 2, 2]), 3);
  expect(turns.join('')).toBe('ababbaab');
  expect(spread).toEqual({ median: 3, low: 2, high: 4, rounds: 3 });
});

test('a program that fails is named, and the rest of the results stand', async () => {
  const failing = program([process.execPath, '-e', 'console.error("gone wrong"); process.exit(3)']);
  const [finding] = await attempted('a load', async () => {
    await failing();
    return [];
  });
  expect(finding).toMatchObject({ what: 'a load', value: null, note: expect.stringContaining('gone wrong') });
  const skipped = notInstalled('a status', 'sqlite-utils');
  const spread = { median: 2.5, low: 2.4, high: 2.7, rounds: 15 };
  const text = page(
    [
      { what: 'a start', against: 'an empty script', value: spread, unit: 'times', must: 2.8, aim: 2.1 },
      ...[finding, skipped].flatMap((each) => each ?? []),
    ],
    'a machine',
  );
  expect(text).toContain('| a start | an empty script | 2.50 × (2.40–2.70, n = 15) | 2.8 | 2.1 | holds |');
  expect(text).toContain('skipped: sqlite-utils is not installed');
});

test('the memory of a call is that of its own process', () => {
  const mebibytes = peak([process.execPath, '-e', '0'])();
  expect(mebibytes).toBeGreaterThan(10);
  expect(mebibytes).toBeLessThan(
    peak([process.execPath, '-e', 'globalThis.x = Buffer.alloc(64 << 20, 1)'])() as number,
  );
});

test('each module of the benchmark is described', () => {
  const readme = readFileSync('bench/README.md', 'utf8');
  for (const name of Object.keys(MODULES)) expect(readme).toContain(`| \`${name}\` |`);
});
