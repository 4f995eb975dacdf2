/**
 * Ranking and printing a complete table of 5 000 units × 20 editions, held against the time that SQLite takes to sort
 * and read the same rows. Both in one process, in turn; only the ratio says something. Run: npx node bench/ranks.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'better-sqlite3';
import { arranged } from '../src/cli/commands/ranks/selection.ts';
import { ranksWithChange } from '../src/core/rank/rank-change.ts';
import { link } from '../src/document/model/link.ts';
import { parse } from '../src/document/parse/parse.ts';
import { csv } from '../src/render/data/csv.ts';
import type { Env } from '../src/render/renderer.ts';
import { openForLoading, openForReading } from '../src/store/sqlite/store.ts';
import { ranksView } from '../src/view/ranks/ranks.ts';
import { en } from '../src/view/words/en/en.ts';

const UNITS = 5000;
const EDITIONS = 20;
const ROUNDS = 9;
const FILE = {
  path: 'x',
  size: 0,
  mtimeMs: 0,
  ctimeMs: 0,
  inode: 0,
  checkedMs: 0,
  hash: '',
  warnings: [],
  written: null,
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const folder = mkdtempSync(join(tmpdir(), 'dx-bench-'));
try {
  const path = join(folder, 'dx.sqlite');
  await load(path);
  const ratios = await measure(path);
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`rank and print / SQLite sort and read: median ${median.toFixed(2)} of ${ratios.length} rounds`);
} finally {
  rmSync(folder, { recursive: true });
}

async function load(path: string): Promise<void> {
  const { dataset } = link(
    Object.entries(files()).map(([name, text]) => parse(text, name).written),
    { approximation: 0.05, inferBaseline: true },
  );
  if (!dataset) throw new Error('the workspace of the benchmark is wrong');
  const writer = openForLoading(path, 'bench');
  await writer.replace([FILE], dataset);
  await writer.close();
}

/** Scores that look random and are the same each time. */
function files(): Record<string, string> {
  const ids = Array.from({ length: UNITS }, (_, unit) => `u${unit}`);
  const vocabulary = `populations: [{ id: all }]
indices: [{ id: x, name: X, scale: [0, 1] }]
sources: [{ id: s, publisher: P, title: T, tier: press }]
provinces:
${ids.map((id) => `  - { id: ${id}, name: Unit ${id}, populations: [all] }`).join('\n')}
`;
  const header = 'index,edition,population,of,province,rank,score,change,since,basis,as_stated,note,source,published';
  let seed = 1;
  const score = (): string => {
    seed = (seed * 48271) % 2147483647;
    return (seed / 2147483647).toFixed(4);
  };
  const tables = Array.from({ length: EDITIONS }, (_, edition) => {
    const rows = ids.map((id) => `x,${2000 + edition},all,${UNITS},${id},,${score()},,,,,,s,`);
    return [`data/rankings-${2000 + edition}.csv`, `${[header, ...rows].join('\n')}\n`];
  });
  return { 'seeds/vocabulary.yaml': vocabulary, ...Object.fromEntries(tables) };
}

async function measure(path: string): Promise<number[]> {
  const { store } = openForReading(path, 'bench');
  if (!store) throw new Error('the database of the benchmark is missing');
  const [vocabulary, rankings] = [await store.vocabulary(), await store.rankings({})];
  await store.close();
  const db = new Database(path, { readonly: true });
  const sql = 'SELECT * FROM rankings ORDER BY index_id, edition_end, score DESC';
  const env: Env = {
    words: en,
    width: 80,
    color: 0,
    header: true,
    excel: false,
    root: '',
    version: '',
    workspace: '',
    sourceOf: () => null,
  };
  const rankAndPrint = (): string => {
    const places = arranged(ranksWithChange(rankings, vocabulary, 0.05), {}, vocabulary);
    return csv(
      ranksView({ places, claims: [], by: 'table', provinces: [], vocabulary, asOf: '2030-01-01', words: en }),
      env,
    );
  };
  const timed = (step: () => unknown): number => {
    // A clean heap: neither side pays for what the other has left behind.
    collectGarbage();
    const start = performance.now();
    step();
    return performance.now() - start;
  };
  const ratios = Array.from({ length: ROUNDS }, () => {
    const sqlite = timed(() => db.prepare(sql).all());
    return timed(rankAndPrint) / sqlite;
  });
  db.close();
  return ratios;
}
