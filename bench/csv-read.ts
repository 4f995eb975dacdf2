/**
 * Reading a table of figures to its end, every row checked, every reference followed and every number read, held against
 * papaparse and Python's csv, which split the same rows and check nothing. In turn, in this process or in one of their own;
 * only the ratios say something. Run: npx node bench/csv-read.ts [rows]
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { provinceFinder } from '../src/document/model/province-ids.ts';
import { registryOf } from '../src/document/model/registry.ts';
import { readStatements } from '../src/document/model/table/statements.ts';
import { buildVocabulary } from '../src/document/model/vocabulary.ts';
import { parse } from '../src/document/parse/parse.ts';
import { readFrom } from '../src/document/read/read.ts';
import { textPieces } from '../src/document/read/text-pieces.ts';

const ROWS = Number(process.argv[2] ?? 300_000);
const ROUNDS = 5;
const [PROVINCES, INDICATORS, SOURCES] = [63, 60, 40];
const PERIODS = Array.from(
  { length: 192 },
  (_, month) => `${2010 + Math.floor(month / 12)}-${pad((month % 12) + 1, 2)}`,
);
const LIMIT = 2 ** 40;

const dir = mkdtempSync(join(tmpdir(), 'dx-bench-'));
const name = 'measurements.csv';
const path = join(dir, name);
try {
  await writeRows();
  console.log(`${ROWS} rows, ${Math.round(statSync(path).size / 2 ** 20)} MiB`);
  await measure('papaparse', () => withPapa());
  const python = pythonOf();
  if (python === null) console.log('python3: not installed, skipped');
  else await measure("Python's csv", async () => withPython(python));
} finally {
  rmSync(dir, { recursive: true });
}

/** Prints the median of the ratios of reading here to reading there. */
async function measure(other: string, read: () => Promise<number>): Promise<void> {
  readHere();
  await read();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push(readHere() / (await read()));
  const [low, median, high] = [0, ROUNDS >> 1, ROUNDS - 1].map((place) => ratios.toSorted((a, b) => a - b)[place]);
  const times = [low, median, high].map((ratio) => (ratio ?? 0).toFixed(2));
  console.log(`read and checked / ${other}: ${times[1]} (${times[0]}–${times[2]})`);
}

/** Seconds to read the statements of the table. */
function readHere(): number {
  const start = performance.now();
  const broken = new Set<string>();
  const registry = registryOf(broken, true);
  const { written } = parse(vocabularyText(), 'seeds/base.yaml');
  const vocabulary = buildVocabulary(written ? [written] : [], registry);
  const finder = provinceFinder(vocabulary, registry, broken);
  let count = 0;
  readFrom({ path, name }, (read) => {
    const reading = readStatements(textPieces(read, name, LIMIT), { file: name, vocabulary, registry, finder });
    for (const batch of reading) count += batch.filter(({ statement }) => statement !== null).length;
  });
  if (count !== ROWS || registry.problems.length > 0) throw new Error(`read ${count} rows of ${ROWS}`);
  return (performance.now() - start) / 1000;
}

function withPapa(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    let count = -1;
    Papa.parse(createReadStream(path), {
      step: () => {
        count += 1;
      },
      complete: () =>
        count >= ROWS ? resolve((performance.now() - start) / 1000) : reject(new Error(`${count} rows`)),
      error: reject,
    });
  });
}

/** Seconds that a loop over csv.reader takes, without starting Python. */
function withPython(python: string): number {
  const script = [
    'import csv, sys, time',
    'start = time.perf_counter()',
    'with open(sys.argv[1], encoding="utf-8", newline="") as file:',
    '    count = sum(1 for row in csv.reader(file)) - 1',
    'assert count == int(sys.argv[2])',
    'print(time.perf_counter() - start)',
  ].join('\n');
  return Number(execFileSync(python, ['-c', script, path, String(ROWS)], { encoding: 'utf8' }));
}

function pythonOf(): string | null {
  try {
    return execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** What the rows refer to. */
function vocabularyText(): string {
  const list = (key: string, count: number, entry: (id: string, index: number) => string): string =>
    `${key}:\n${Array.from({ length: count }, (_, index) => `  - ${entry(`${key}-${pad(index + 1, 3)}`, index)}\n`).join('')}`;
  return [
    'units: [{ id: percent, symbol: "%", kind: share }, { id: firms, name: { vi: doanh nghiệp, en: firms }, kind: count }]\n',
    list('provinces', PROVINCES, (id, index) => `{ id: ${id}, name: Tỉnh số ${index + 1}, populations: [] }`),
    list('indicators', INDICATORS, (id, index) => `{ id: ${id}, name: ${id}, unit: ${unitOf(index)}, direction: up }`),
    list('sources', SOURCES, (id) => `{ id: ${id}, publisher: Báo, title: Bài, tier: press }`),
  ].join('');
}

function unitOf(indicator: number): 'percent' | 'firms' {
  return indicator % 3 === 0 ? 'firms' : 'percent';
}

/** Rows like those of the record: hedged figures in words, what the source states, some with a day or a remark. */
async function writeRows(): Promise<void> {
  const random = seeded();
  const out = createWriteStream(path);
  out.write('province,indicator,period,value,source,published,as_stated,note\n');
  for (let row = 0; row < ROWS; row++) {
    const [province, rest] = [row % PROVINCES, Math.floor(row / PROVINCES)];
    const [indicator, behind] = [rest % INDICATORS, Math.floor(rest / INDICATORS)];
    const ids = `provinces-${pad(province + 1, 3)},indicators-${pad(indicator + 1, 3)},${PERIODS[behind % PERIODS.length]}`;
    const source = `sources-${pad((Math.floor(behind / PERIODS.length) % SOURCES) + 1, 3)}`;
    const [value, stated] = figure(indicator, random);
    const line = `${ids},${value},${source},${row % 4 === 0 ? '2024-05' : ''},${stated},${row % 10 === 0 ? 'số sơ bộ' : ''}\n`;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once('drain', resolve));
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

function figure(indicator: number, random: () => number): [value: string, stated: string] {
  if (unitOf(indicator) === 'firms') {
    const count = 1 + Math.floor(random() * 99_999);
    return [String(count), `${count} doanh nghiệp`];
  }
  const hedge = random();
  const share = `${Math.floor(random() * 100)},${Math.floor(random() * 10)}%`;
  const value = `${hedge < 0.1 ? 'trên ' : hedge < 0.2 ? 'khoảng ' : ''}${share}`;
  return [`"${value}"`, `"đạt ${value} so với kế hoạch"`];
}

/** The same numbers from 0 to 1 in every run. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
