import { describe, expect, test } from 'vitest';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { STAMP } from './examples.ts';

/** A store remembers files of a machine apart from the facts. */
export function remembersFiles(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: the memory of files`, () => {
    test('keeps sizes, times and hashes, and no facts', async () => {
      const store = open();
      await store.memory.remember([STAMP]);
      expect(await store.memory.remembered()).toEqual([STAMP]);
      expect(await store.memory.isSound()).toBe(true);
      expect(await store.files()).toEqual([]);
      await store.memory.remember([]);
      expect(await store.memory.remembered()).toEqual([]);
    });
  });
}
