import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Room {
  /** The rooms it may import from, besides itself. */
  readonly rooms: readonly string[];
  /** The packages and Node modules it may use. */
  readonly packages: readonly string[];
}

/** Who may import whom. This table is the architecture. */
const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: [] },
  document: {
    rooms: ['core'],
    packages: ['yaml', 'js-yaml', 'zod', 'node:fs', 'node:path', 'node:crypto', 'node:child_process'],
  },
  store: { rooms: ['core'], packages: ['better-sqlite3', 'node:fs', 'node:path'] },
  view: { rooms: ['core'], packages: [] },
  render: {
    rooms: ['core', 'view'],
    packages: ['chalk', 'cli-table3', 'string-width', '@babel/code-frame'],
  },
  cli: {
    rooms: ['core', 'document', 'store', 'view', 'render'],
    packages: ['commander', 'node:fs', 'node:path', 'node:crypto', 'node:readline', 'node:v8', 'node:worker_threads'],
  },
  'main.ts': { rooms: ['cli'], packages: ['node:os', 'node:path', 'node:url', '../package.json'] },
};

/**
 * The order inside the core: what each shelf may import from, besides itself. A small graph without circles:
 * number, time, text ← record ← parse, rank, target ← series, gate, diff.
 */
const SHELVES: Readonly<Record<string, readonly string[]>> = {
  number: [],
  time: [],
  text: [],
  record: ['number', 'time', 'text'],
  parse: ['number', 'time', 'text', 'record'],
  rank: ['number', 'time', 'text', 'record'],
  target: ['number', 'time', 'text', 'record'],
  series: ['number', 'time', 'text', 'record', 'rank', 'target'],
  gate: ['number', 'time', 'text', 'record', 'target'],
  diff: ['number', 'time', 'text', 'record', 'target'],
};

/** What only the edge may touch: the clock, the environment, the console. */
const EDGE = /\bprocess\.(?!pid\b)\w+|\bconsole\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/;

interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
}

const sources: Source[] = globSync('src/**/*.ts').map((file) => ({
  file,
  room: file.split('/')[1] ?? '',
  text: readFileSync(file, 'utf8'),
}));

/** Everything a text imports: statements, side effects, types and `import()`. */
function importsOf(text: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g;
  return [...text.matchAll(pattern)].map(([, , name = '']) => name);
}

/** What a text exports under a name of its own. */
function namesIn(text: string): string[] {
  const pattern = /^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** The imports of a file that its room does not allow. */
function forbidden({ file, room, text }: Source): string[] {
  const allowed = ROOMS[room] ?? { rooms: [], packages: [] };
  return importsOf(text).filter((name) => {
    if (!name.startsWith('.')) return !allowed.packages.some((each) => name === each || name.startsWith(`${each}/`));
    if (allowed.packages.includes(name)) return false;
    const [, target = ''] = normalize(join(dirname(file), name)).split('/');
    return target !== room && !allowed.rooms.includes(target);
  });
}

/** The imports of a file of the core that the order inside it does not allow. */
function againstOrder({ file, text }: Pick<Source, 'file' | 'text'>): string[] {
  const [, , shelf = ''] = file.split('/');
  return importsOf(text).filter((name) => {
    const [, , target = ''] = normalize(join(dirname(file), name)).split('/');
    return target !== shelf && !(SHELVES[shelf] ?? []).includes(target);
  });
}

/** The files by which a file comes back to itself; none where it does not. */
function wayBack(file: string, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const search = (from: string): string[] => {
    for (const next of graph.get(from) ?? []) {
      if (next === file) return [next];
      if (seen.has(next)) continue;
      seen.add(next);
      const way = search(next);
      if (way.length > 0) return [next, ...way];
    }
    return [];
  };
  return search(file);
}

describe('the shelves of the core', () => {
  const core = sources.filter(({ room }) => room === 'core');

  test('are all in the table', () => {
    expect([...new Set(core.map(({ file }) => file.split('/')[2]))].sort()).toEqual(Object.keys(SHELVES).sort());
  });

  test.each(core.map((source) => [source.file, source] as const))('%s imports only from below', (_, source) => {
    expect(againstOrder(source)).toEqual([]);
  });

  test.each([
    ['src/core/number/decimal.ts', "import { parsePeriod } from '../time/period.ts';"],
    ['src/core/record/goal.ts', "import { assess } from '../target/assess.ts';"],
    ['src/core/target/verdict/flags.ts', "import { outcomeOf } from '../../gate/outcome.ts';"],
  ])('would notice %s importing from beside or above', (file, text) => {
    expect(againstOrder({ file, text })).toHaveLength(1);
  });
});

describe('the rooms of src/', () => {
  test('have no more than fifteen files in a folder', () => {
    const folders = Map.groupBy(sources, ({ file }) => dirname(file));
    expect([...folders].filter(([, files]) => files.length > 15).map(([folder]) => folder)).toEqual([]);
  });

  test('import in one direction: no file needs itself, not even for a type', () => {
    const graph = new Map(
      sources.map(({ file, text }) => [file, importsOf(text).map((name) => normalize(join(dirname(file), name)))]),
    );
    expect(sources.map(({ file }) => wayBack(file, graph)).filter((way) => way.length > 0)).toEqual([]);
  });

  test('would notice a file that needs itself', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', []],
      ['c', ['b', 'd']],
      ['d', ['a']],
    ]);
    expect(wayBack('a', graph)).toEqual(['c', 'd', 'a']);
    expect(wayBack('b', graph)).toEqual([]);
  });

  test('export no name twice: one name stands for one thing', () => {
    const exported = sources
      .filter(({ file }) => !file.includes('/words/'))
      .flatMap(({ file, text }) => namesIn(text).map((name) => ({ name, file })));
    const byName = Map.groupBy(exported, ({ name }) => name);
    expect([...byName].filter(([, found]) => found.length > 1)).toEqual([]);
  });

  test('would notice a name that is exported twice', () => {
    expect(namesIn('export async function read() {}\nexport type Place = string;\nexport const a = 1;')).toEqual([
      'read',
      'Place',
      'a',
    ]);
  });

  test('are all in the table', () => {
    expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test.each(sources.map((source) => [source.file, source] as const))(
    '%s imports only what its room allows',
    (_, source) => {
      expect(forbidden(source)).toEqual([]);
    },
  );

  test('leave process, clock and console to main.ts', () => {
    const touching = sources.filter(({ room, text }) => room !== 'main.ts' && EDGE.test(withoutComments(text)));
    expect(touching.map(({ file }) => file)).toEqual([]);
  });

  test('keep SQL in the store', () => {
    const sql = /\b(SELECT|INSERT INTO|DELETE FROM|CREATE TABLE)\b/;
    expect(sources.filter(({ room, text }) => room !== 'store' && sql.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test.each([
    ["import '../view/view.ts';", ['../view/view.ts']],
    ["import { parse } from 'yaml';", ['yaml']],
    ["const store = await import('../store/sqlite.ts');", ['../store/sqlite.ts']],
    ["import type { View } from '../view/view.ts';", ['../view/view.ts']],
    ["export { point } from './interval.ts';", []],
  ])('would notice %s in the core', (text, found) => {
    expect(forbidden({ file: 'src/core/rank.ts', room: 'core', text })).toEqual(found);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
