import { saveDataset } from '../../../src/cli/workspace/load/save-dataset.ts';
import type { Dataset } from '../../../src/core/record/dataset.ts';
import type { Goal } from '../../../src/core/record/goal.ts';
import type { Quantity } from '../../../src/core/record/quantity.ts';
import type { Subject } from '../../../src/core/record/statement.ts';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aDataset } from '../../helpers/dataset.ts';
import { aMeasurement, aPeriod, aPlan } from '../../helpers/facts.ts';

export const QUANTITIES: readonly Quantity[] = [
  { qualifier: 'eq', value: 7.1, halfUnit: 0.05 },
  { qualifier: 'gt', value: 50, halfUnit: 0.5 },
  { qualifier: 'ge', value: 50, halfUnit: 0.5 },
  { qualifier: 'lt', value: 5, halfUnit: 0.5 },
  { qualifier: 'le', value: 5, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5 },
  { qualifier: 'nearly', value: 30, halfUnit: 0.5 },
  { qualifier: 'between', value: 20, high: 30, halfUnit: 0.5 },
  { qualifier: 'estimate', value: 30, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5, estimate: true },
  { qualifier: 'eq', value: 88.41463414634147, halfUnit: 0, fraction: { numerator: 145, denominator: 164 } },
];

export const INDICATOR = 'digital-economy-share-of-grdp';

export const GOALS: readonly (readonly [Goal, Subject])[] = [
  [
    { op: 'ge', value: 20 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'lt', value: 0.1 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'between', value: 10, value2: 30 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'rank_le', value: 5 },
    { kind: 'index', index: 'dti', population: 'vn63' },
  ],
  [
    { op: 'rank_share_le', value: 1, value2: 3 },
    { kind: 'index', index: 'dti', population: null },
  ],
  [{ op: 'yes' }, { kind: 'qualitative', indicator: null }],
];

export const FILE = { path: 'data/a.yaml', hash: 'abc', warnings: [] };
export const WARNING = { code: 'empty_file', at: { file: FILE.path, line: 1, column: 1 }, args: {} } as const;
export const STAMP = { path: FILE.path, size: 1, mtimeMs: 1.5, ctimeMs: 1.5, inode: 7, checkedMs: 2, hash: 'abc' };

/** A figure of a period, in a file of its own place. */
export const figure = (period: string, file = FILE.path, more: Parameters<typeof aMeasurement>[0] = {}) =>
  aMeasurement({
    address: `quang-ninh/${INDICATOR}/${period}/baomoi-2025`,
    period: aPeriod(period),
    at: { file, line: 1, column: 1 },
    ...more,
  });

/** The same without the length of what is written: reports do not ask for it. */
export const bare = <Thing extends { readonly at: { readonly length?: number } }>({ at, ...thing }: Thing) => {
  const { length: _, ...place } = at;
  return { ...thing, at: place };
};

/** All that comes one after another. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export const AT = { file: FILE.path, line: 1, column: 1 };
export const FIGURE_AT = { file: FILE.path, line: 3, column: 5 };
export const TALLY = {
  ...{ achieved: 16, of: 20, asOf: aPeriod('2024'), source: 'article-quang-ninh', parts: { 'at least 60 %': 7 } },
  ...{ note: null, at: { file: aPlan().at.file, line: 4, column: 5 } },
};

/** A store with these facts, and the vocabulary that they refer to. */
export async function saved(open: () => WorkspaceStore, dataset: Partial<Dataset>): Promise<WorkspaceStore> {
  const store = open();
  await saveDataset(store, aDataset(dataset));
  return store;
}
