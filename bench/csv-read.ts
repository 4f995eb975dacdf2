import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Problem } from '../src/core/record/problem.ts';
import { provinceFinder } from '../src/document/model/province-ids.ts';
import { registryOf } from '../src/document/model/registry.ts';
import { readStatements } from '../src/document/model/table/statements.ts';
import { buildVocabulary } from '../src/document/model/vocabulary.ts';
import { parse } from '../src/document/parse/parse.ts';
import { readFrom } from '../src/document/read/read.ts';
import { textPieces } from '../src/document/read/text-pieces.ts';
import { attempted, type Bench, type Finding, notInstalled } from './finding.ts';
import { pairs, program, type Step, took } from './measure.ts';
import { found } from './programs.ts';
import { WIDE, writeFiguresCsv, writeVocabulary } from './record.ts';

const WHAT = 'a CSV read to its end: each row checked, each reference followed, each number read';
const NAME = 'measurements.csv';
const UNITS = 'units: [{ id: percent, symbol: "%", kind: share }]\n';

/**
 * Reading and checking rows of a CSV without storing them, against loops that split the same rows and check nothing.
 */
export async function csvRead(bench: Bench): Promise<readonly Finding[]> {
  const path = join(bench.folder, NAME);
  writeVocabulary(bench.folder, WIDE);
  const rows = writeFiguresCsv(path, bench.size(1_000_000));
  const here = took(() => readAll(bench.folder, path, rows));
  const rounds = bench.rounds(5);
  return [
    ...(await attempted(WHAT, async () => [
      { what: WHAT, against: 'papaparse', unit: 'times', value: await pairs(here, withPapa(path, rows), rounds) },
    ])),
    ...(await attempted(WHAT, async () => [await besidePython(here, path, rows, rounds)])),
  ];
}

function readAll(folder: string, path: string, rows: number): void {
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const registry = registryOf(broken, true, problems);
  const texts = [UNITS, readFileSync(join(folder, 'seeds/vocabulary.yaml'), 'utf8')];
  const files = texts.flatMap((text) => parse(text, 'seeds/vocabulary.yaml').written ?? []);
  const vocabulary = buildVocabulary(files, registry);
  const finder = provinceFinder(vocabulary, registry, broken);
  let count = 0;
  readFrom({ path, name: NAME }, (read) => {
    const pieces = textPieces(read, NAME, Number.POSITIVE_INFINITY);
    for (const batch of readStatements(pieces, { file: NAME, vocabulary, registry, finder }))
      count += batch.filter(({ statement }) => statement !== null).length;
  });
  if (count !== rows || problems.length > 0) throw new Error(`${count} rows of ${rows} are right`);
}

function withPapa(path: string, rows: number): Step {
  return took(
    () =>
      new Promise<void>((resolve, reject) => {
        let count = -1;
        Papa.parse(createReadStream(path), {
          step: () => {
            count += 1;
          },
          complete: () => (count >= rows ? resolve() : reject(new Error(`${count} rows`))),
          error: reject,
        });
      }),
  );
}

async function besidePython(here: Step, path: string, rows: number, rounds: number): Promise<Finding> {
  const python = found('python3');
  if (python === null) return notInstalled(WHAT, 'python3');
  const script =
    'import csv, sys; assert sum(1 for _ in csv.reader(open(sys.argv[1], encoding="utf-8", newline=""))) > int(sys.argv[2])';
  const value = await pairs(here, program([python, '-c', script, path, String(rows)]), rounds);
  return { what: WHAT, against: "Python's csv", unit: 'times', value };
}
