import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, type Finding, notInstalled } from './finding.ts';
import { pairs, program } from './measure.ts';
import { found } from './programs.ts';

const EDITIONS = 20;

/** Ranking whole tables of many units over many editions, against SQLite that sorts and prints the same rows. */
export async function ranks(bench: Bench): Promise<Finding[]> {
  const units = bench.isQuick ? 500 : 5000;
  const what = `dx ranks of ${units} units × ${EDITIONS} editions as csv`;
  const sqlite = found('sqlite3');
  if (sqlite === null) return [notInstalled(what, 'sqlite3')];
  const dir = join(bench.folder, 'ranks');
  for (const [name, text] of Object.entries(files(units))) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const dx = [...bench.dx, '-C', dir];
  await program([...dx, 'load', '-q'])();
  const input = 'SELECT * FROM rankings ORDER BY index_id, edition, score DESC;\n';
  const sorted = program([sqlite, '-csv', join(dir, '.dx/dx.sqlite')], { input });
  const value = await pairs(program([...dx, 'ranks', '-f', 'csv', '-q']), sorted, bench.rounds(5));
  return [{ what, against: 'the sqlite3 shell sorting and printing the same rows', unit: 'times', value }];
}

/** Files with pseudo-random scores, the same each time. */
function files(units: number): Record<string, string> {
  const ids = Array.from({ length: units }, (_, unit) => `u${unit}`);
  const vocabulary = `populations: [{ id: all }]
indices: [{ id: x, name: X, scale: [0, 1] }]
sources: [{ id: s, publisher: P, title: T, tier: press }]
provinces:
${ids.map((id) => `  - { id: ${id}, name: Unit ${id}, populations: [all] }`).join('\n')}
`;
  const header = 'index,edition,population,of,province,rank,score,source';
  let seed = 1;
  const score = (): string => {
    seed = (seed * 48271) % 2147483647;
    return (seed / 2147483647).toFixed(4);
  };
  const tables = Array.from({ length: EDITIONS }, (_, edition) => {
    const rows = ids.map((id) => `x,${2000 + edition},all,${units},${id},,${score()},s`);
    return [`data/rankings-${2000 + edition}.csv`, `${[header, ...rows].join('\n')}\n`];
  });
  return { 'dx.yaml': '', 'seeds/vocabulary.yaml': vocabulary, ...Object.fromEntries(tables) };
}
