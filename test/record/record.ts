import { realpathSync } from 'node:fs';
import type { Dataset } from '../../src/core/record/dataset.ts';
import { isError, type Problem } from '../../src/core/record/problem.ts';
import { link } from '../../src/document/model/link.ts';
import { parse } from '../../src/document/parse/parse.ts';
import { listFiles } from '../../src/document/read/files.ts';
import { readSource } from '../../src/document/read/read.ts';

/** The record that comes with the program, read as a load does. */
export interface Shipped {
  readonly dataset: Dataset;
  readonly warnings: readonly Problem[];
  /** The texts of its files, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the whole record. Throws where it has an error. */
export function readRecord(): Shipped {
  const dir = realpathSync('.');
  const { files } = listFiles({ dir, shipped: false }, dir);
  const texts = new Map<string, string>();
  for (const file of files) {
    const source = readSource(file);
    if ('code' in source) throw new Error(`${file.name}: ${source.code}`);
    texts.set(file.name, source.text);
  }
  const parsed = [...texts].map(([name, text]) => parse(text, name));
  const linked = link(
    parsed.map(({ written }) => written),
    { approximation: 0.05, inferBaseline: true },
  );
  const problems = [...parsed.flatMap(({ problems }) => problems), ...linked.problems];
  if (!linked.dataset) throw new Error(JSON.stringify(problems.filter(isError), null, 2));
  return { dataset: linked.dataset, warnings: problems, texts };
}
