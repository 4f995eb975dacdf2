import { expect, test } from 'vitest';
import { countedPieces, countedStore, type LoadCount } from '../../../src/cli/progress/counted.ts';
import { openInMemory } from '../../../src/store/sqlite/store.ts';

test('a load says how many files it began and how many rows it stored, and stores the same', async () => {
  const told: LoadCount[] = [];
  const store = openInMemory();
  await countedStore(store, (count) => told.push(count)).change(async (writer) => {
    await writer.arrange(['a.yaml', 'b.yaml']);
    await writer.begin({ path: 'a.yaml', hash: '1', warnings: [] });
    await writer.addMeasurements([]);
    await writer.begin({ path: 'b.yaml', hash: '2', warnings: [] });
  });
  expect(told).toEqual([
    { files: 1, rows: 0 },
    { files: 1, rows: 0 },
    { files: 2, rows: 0 },
  ]);
  expect((await store.files()).map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  await store.close();
});

test('a text in pieces comes out whole, with the characters that have gone', async () => {
  const told: number[] = [];
  const pieces: string[] = [];
  for await (const piece of countedPieces(['ab', 'đ', 'xyz'], (count) => told.push(count))) pieces.push(piece);
  expect(pieces).toEqual(['ab', 'đ', 'xyz']);
  expect(told).toEqual([2, 3, 6]);
});
