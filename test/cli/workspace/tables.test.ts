import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputRefused } from '../../../src/cli/errors/errors.ts';
import type { FileContent, FileState } from '../../../src/cli/workspace/load/file-state.ts';
import { lintFacts } from '../../../src/cli/workspace/load/lint-facts.ts';
import { loadFiles } from '../../../src/cli/workspace/load/load-files.ts';
import { isWorthAThread, startTableThread, tableThread } from '../../../src/cli/workspace/load/table/table-thread.ts';
import type { Problem } from '../../../src/core/record/problem.ts';
import { countProblems } from '../../../src/core/record/problem-list.ts';
import { DEFAULT_SETTINGS } from '../../../src/document/parse/settings.ts';
import { hashOfFile, type OpenFile, openFile } from '../../../src/document/read/read.ts';
import { readingOf } from '../../../src/document/read/text-pieces.ts';
import type { FactStore } from '../../../src/store/fact-store.ts';
import { openInMemory } from '../../../src/store/sqlite/store.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aFolder } from '../../helpers/folder.ts';
import { PACKAGE } from '../../helpers/package.ts';

const dir = aFolder();

const SEEDS = `
units: [{ id: percent, symbol: "%", kind: share }]
provinces: [{ id: quang-ninh, name: Quảng Ninh }]
indicators: [{ id: share, name: A, unit: percent, direction: up }]
sources: [{ id: a, publisher: A, title: A, tier: press }]
`;
const RICH_SEEDS = SEEDS.replace('direction: up', 'direction: up, methods: [{ id: a, name: A }]').replace(
  'tier: press }',
  'tier: press }, { id: b, publisher: B, title: B, date: 2024-03, tier: official-document }',
);
const HEADER = 'province,indicator,period,value,source\n';
const rowsOf = (from: number, count: number): string =>
  Array.from({ length: count }, (_, row) => `Tỉnh Quảng Ninh,share,${from + row},7,a\n`).join('');

const textState = (name: string, text: string, isSame = false): FileState => ({
  name,
  status: isSame ? 'loaded' : 'changed',
  content: { kind: 'text', read: () => ({ text, hash: text }) },
});

/** Makes the state of a table on the disk, which may be said to be larger than it is. */
const tablesOfSize =
  (said: number | null) =>
  (name: string, text: string, isSame = false): FileState => {
    const path = join(dir, name.replace('/', '-'));
    writeFileSync(path, text);
    const onDisk = said === null ? null : { path, name, size: said };
    return {
      name,
      status: isSame ? 'loaded' : 'changed',
      content: { kind: 'pieces', open: () => openFile({ path, name }), onDisk },
      size: Buffer.byteLength(text),
    };
  };

/** What refuses the files; nothing where they are loaded. */
async function refusal(store: FactStore, files: readonly FileState[]): Promise<readonly Problem[]> {
  try {
    await loadFiles(store, files);
    return [];
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return error.problems;
  }
}

const seeds = textState('seeds/base.yaml', SEEDS);
const richSeeds = textState('seeds/base.yaml', RICH_SEEDS);
/** The same program as it is shipped. */
const BUILT = join(PACKAGE, 'dist/table-worker.js');
const settings = (text: string): FileState => textState('dx.yaml', text);

describe.each([
  ['while its rows are stored', null],
  ['by a thread of its own', 5_000_000],
])('a table of the workspace that is read %s', (_, said) => {
  const tableState = tablesOfSize(said);

  it('is loaded row by row, and remembered by the hash of its bytes', async () => {
    const store = openInMemory();
    const table = tableState('data/measurements.csv', HEADER + rowsOf(1000, 3000));
    expect(await refusal(store, [settings(''), seeds, table])).toEqual([]);
    expect((await store.counts()).measurements).toBe(3000);
    const [, , file] = await store.files();
    expect(file?.hash).toBe(hashOfFile({ path: join(dir, 'data-measurements.csv'), name: '' }));
    const [first] = await store.measurements({});
    expect(first).toMatchObject({ province: 'quang-ninh', at: { file: 'data/measurements.csv', line: 2, column: 28 } });
  });

  it('is refused with every mistake at its place, also behind many rows, and nothing of it is loaded', async () => {
    const store = openInMemory();
    const text = `${HEADER}${rowsOf(1000, 5000)}quang-ninh,share,2024-01,a lot,a\n${rowsOf(1000, 1)}quang-ninh,shore,2023,7,a\n`;
    const found = await refusal(store, [settings(''), seeds, tableState('data/measurements.csv', text)]);
    expect(found.map(({ code, at, related }) => [code, at.line, at.column, related?.line])).toEqual([
      ['unreadable_number', 5002, 26, undefined],
      ['duplicate_address', 5003, 1, 2],
      ['unknown_reference', 5004, 12, undefined],
    ]);
    expect((await store.counts()).measurements).toBe(0);
  });

  it('of which a quote is never closed has no reference judged: what is missing may stand behind it', async () => {
    const text = `${HEADER}quang-ninh,shore,2023,7,a\nquang-ninh,share,2024,"7,a\n`;
    const found = await refusal(openInMemory(), [settings(''), seeds, tableState('data/measurements.csv', text)]);
    expect(found.map(({ code, at }) => [code, at.line])).toEqual([['csv_syntax', 3]]);
  });

  it.each([
    ['by itself', (year: number) => `quang-ninh,share,${year}-13,7,a`, 'unreadable_period'],
    ['beside the vocabulary', (year: number) => `quang-ninh,share,${year},7,nobody`, 'unknown_reference'],
    ['by a name that means several units', (year: number) => `Huế,share,${year},7,a`, 'ambiguous_province'],
  ])('is told by its first hundred rows and their number, where each is wrong %s', async (__, row, code) => {
    const hue =
      'provinces: [{ id: hue-a, name: Huế, populations: [v] }, { id: hue-b, name: Huế }]\npopulations: [{ id: v }]\n';
    const text = HEADER + Array.from({ length: 3000 }, (_, index) => `${row(1000 + index)}\n`).join('');
    const files = [settings(''), seeds, textState('seeds/hue.yaml', hue), tableState('data/measurements.csv', text)];
    const found = await refusal(openInMemory(), files);
    expect(found.filter((problem) => problem.code === code).map(({ at }) => at.line)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 2),
    );
    expect(countProblems(found.filter(({ at }) => at.file === 'data/measurements.csv')).errors).toBe(3000);
  });

  it('is told by its first hundred rows, for whatever reason each is wrong', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, row) => `quang-ninh,share,${1000 + row}${row % 2 ? '-13' : ''},7,nobody\n`,
    );
    const found = await refusal(openInMemory(), [
      ...[settings(''), seeds],
      tableState('data/measurements.csv', HEADER + rows.join('')),
    ]);
    expect(found.map(({ at }) => at.line)).toEqual([1, ...Array.from({ length: 100 }, (_, index) => index + 2)]);
    expect(countProblems(found)).toEqual({ errors: 400, warnings: 0 });
  });

  it('is not loaded where it says something twice, and no more when the places are looked for', async () => {
    const store = openInMemory();
    const texts = [HEADER + rowsOf(1000, 2) + rowsOf(1000, 1), HEADER + rowsOf(1000, 2)];
    const table = tableState('data/measurements.csv', '');
    const open = (): OpenFile => ({ read: readingOf(Buffer.from(texts.shift() ?? '')), close: () => {} });
    const changing: FileState = { ...table, content: { kind: 'pieces', open, onDisk: null } };
    await expect(loadFiles(store, [settings(''), seeds, changing])).rejects.toThrow('taken twice');
    expect(await store.files()).toEqual([]);
  });

  it('is told by its first hundred rows and their number, where each says again what another table says', async () => {
    const [one, other] = [rowsOf(1000, 3000), rowsOf(1500, 2000)];
    const found = await refusal(openInMemory(), [
      ...[settings(''), seeds],
      tableState('data/measurements.csv', HEADER + one),
      tableState('data/measurements-2.csv', HEADER + other + other),
    ]);
    expect(
      found.filter(({ code }) => code === 'duplicate_address').map(({ at, related }) => [at.line, related]),
    ).toEqual(
      Array.from({ length: 100 }, (_, index) => [
        index + 2,
        { file: 'data/measurements.csv', line: index + 502, column: 1, length: 15 },
      ]),
    );
    expect(countProblems(found)).toEqual({ errors: 4000, warnings: 0 });
  });

  it('leaves of its doubts the first hundred and their number', async () => {
    const store = openInMemory();
    const text = HEADER + Array.from({ length: 900 }, (_, row) => `quang-ninh,people,${1000 + row},1.5,a\n`).join('');
    const people =
      'units: [{ id: per-1000, kind: count }]\nindicators: [{ id: people, name: B, unit: per-1000, direction: up }]\n';
    const files = [
      settings(''),
      seeds,
      textState('seeds/people.yaml', people),
      tableState('data/measurements.csv', text),
    ];
    expect(await refusal(store, files)).toEqual([]);
    const all = await lintFacts(store, await store.vocabulary(), DEFAULT_SETTINGS, '2025-06-30');
    expect(all.filter(({ code }) => code === 'fraction_in_count').map(({ at }) => at.line)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 2),
    );
    expect(countProblems(all).warnings).toBe(900);
  });

  it('leaves a warning that stays, where it says nothing', async () => {
    const store = openInMemory();
    await loadFiles(store, [settings(''), seeds, tableState('data/measurements.csv', HEADER)]);
    expect((await store.files()).flatMap(({ warnings }) => warnings)).toMatchObject([{ code: 'empty_file' }]);
  });

  it('is as large as max_csv_mib allows, and refused above it, also when only the setting has changed', async () => {
    const store = openInMemory();
    const large = HEADER + rowsOf(1000, 9000) + ' \n'.repeat(600_000);
    const table = (isSame: boolean): FileState => tableState('data/measurements.csv', large, isSame);
    expect(large.length).toBeGreaterThan(2 ** 20);
    const tooLarge = { code: 'file_too_large', args: { limit: 2 ** 20, setting: 'max_csv_mib' } };
    expect(await refusal(store, [settings('max_csv_mib: 1'), seeds, table(false)])).toMatchObject([tooLarge]);
    const unread: FileContent = { kind: 'pieces', open: () => expect.fail('is read'), onDisk: null };
    const refused = { ...table(false), content: unread };
    expect(await refusal(store, [settings('max_csv_mib: 1'), seeds, refused])).toMatchObject([
      { ...tooLarge, args: { ...tooLarge.args, bytes: Buffer.byteLength(large) } },
    ]);
    expect(await refusal(store, [settings('max_csv_mib: 2'), seeds, table(false)])).toEqual([]);
    const unchanged = [textState('seeds/base.yaml', SEEDS, true), table(true)];
    expect(await refusal(store, [settings('max_csv_mib: 1'), ...unchanged])).toMatchObject([tooLarge]);
  });
});

describe('a thread that reads a table', () => {
  const tableState = tablesOfSize(5_000_000);

  it('gives what is read without it: every figure with its place, what it refers to, the hash', async () => {
    const header = `${HEADER.trim()},published,method,period_assumed,final,as_stated,note,attribution,confidence\n`;
    const rows = Array.from({ length: 5000 }, (_, row) => {
      const value = ['7', '"7,25%"', 'trên 50%', 'khoảng 30', '145/164', '20..30', 'ước đạt khoảng 30'][row % 7];
      const more = row % 900 === 7 ? '2024-05,a,true,true,"nói, ""thế""",ghi chú,ai đó,vừa' : ',,,,,,,';
      return `${row % 3 ? 'Quảng Ninh' : 'quang-ninh'},share,${1000 + row},${value},${row % 50 ? 'a' : 'b'},${more}\n`;
    });
    const text = header + rows.join('');
    const stores = [];
    for (const table of [tablesOfSize(null), tableState]) {
      const store = openInMemory();
      expect(await refusal(store, [settings(''), richSeeds, table('data/measurements.csv', text)])).toEqual([]);
      stores.push({
        figures: await store.measurements({}),
        files: await store.files(),
        mentions: await Promise.all((['provinces', 'indicators', 'sources', 'names'] as const).map(store.mentions)),
      });
    }
    expect(stores[0]?.figures.length).toBe(5000);
    expect(stores[1]).toEqual(stores[0]);
  });

  it('is not asked where something is wrong already: an address that a wrong figure takes is told beside the table too', async () => {
    const figure = '{ indicator: share, period: 1003, value: a lot, source: a }';
    const wrong = textState('data/a.yaml', `province: quang-ninh\nmeasurements: [${figure}]\n`);
    const files = [settings(''), seeds, wrong, tableState('data/measurements.csv', HEADER + rowsOf(1000, 10))];
    expect((await refusal(openInMemory(), files)).map(({ code, at }) => [code, at.file, at.line])).toEqual([
      ['unreadable_number', 'data/a.yaml', 2],
      ['duplicate_address', 'data/measurements.csv', 5],
    ]);
  });

  it('that ends before it is done is an error, and everything is as it was', async () => {
    const store = openInMemory();
    const program = join(dir, 'ends.mjs');
    writeFileSync(program, 'process.exit(3);\n');
    const path = join(dir, 'data-measurements.csv');
    writeFileSync(path, HEADER + rowsOf(1000, 10));
    const thread = startTableThread(program);
    const reading = store.change(async (writer) => {
      const vocabulary = await writer.vocabulary();
      const around = { vocabulary, registry: { mention: () => {} }, limit: 2 ** 30, writer };
      return await thread.addedFrom({ path, name: 'data/measurements.csv', size: 1 }, around);
    });
    await expect(reading).rejects.toThrow('a thread that reads a table has ended (3)');
    expect((await store.counts()).measurements).toBe(0);
  });

  it('that cannot be started for want of threads or files has nothing to do with the table, which is read without it', async () => {
    const fails = `Object.assign(new Error('EMFILE'), { code: 'ERR_WORKER_INIT_FAILED' })`;
    const program = join(dir, 'fails.mjs');
    writeFileSync(program, `throw ${fails};\n`);
    const thread = startTableThread(program);
    const around = { vocabulary: aVocabulary(), registry: { mention: () => {} }, limit: 2 ** 30 };
    const file = { path: join(dir, 'nowhere.csv'), name: 'data/measurements.csv', size: 1 };
    expect(await thread.addedFrom(file, { ...around, writer: { addFigures: async () => [] } })).toBeNull();
    const failing = (error: Error) => () => {
      throw error;
    };
    expect(tableThread(failing(Object.assign(new Error(), { code: 'ERR_WORKER_INIT_FAILED' })))).toBeNull();
    expect(() => tableThread(failing(new Error('else')))).toThrow('else');
  });

  it('runs from its own part of the program', async () => {
    const store = openInMemory();
    await loadFiles(store, [settings(''), seeds]);
    const path = join(dir, 'data-measurements.csv');
    writeFileSync(path, HEADER + rowsOf(1000, 3000));
    const mentioned = new Set<string>();
    const thread = startTableThread(BUILT);
    const outcome = await store.change(async (writer) => {
      await writer.begin({ path: 'data/measurements.csv', hash: '', warnings: [] });
      const registry = { mention: (kind: string, id: string) => void mentioned.add(`${kind} ${id}`) };
      const around = { vocabulary: await writer.vocabulary(), registry, limit: 2 ** 30, writer };
      return await thread.addedFrom({ path, name: 'data/measurements.csv', size: 1 }, around);
    });
    await thread.stop();
    expect(outcome).toEqual({ problems: [], isRead: true, hash: hashOfFile({ path, name: '' }) });
    expect((await store.counts()).measurements).toBe(3000);
    expect([...mentioned].toSorted()).toEqual([
      'indicators share',
      'names Tỉnh Quảng Ninh',
      'provinces quang-ninh',
      'sources a',
    ]);
  });

  it('is worth its start where there is much to read, and a core for it', () => {
    expect([isWorthAThread(3_999_999, 2), isWorthAThread(4_000_000, 2), isWorthAThread(4_000_000, 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
