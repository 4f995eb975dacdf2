import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { randomOf } from '../../../faults/random.ts';
import { InputRefused } from '../../../src/cli/errors/errors.ts';
import type { FileState } from '../../../src/cli/workspace/load/file-state.ts';
import { lintFacts } from '../../../src/cli/workspace/load/lint-facts.ts';
import { type DoubtsOf, loadFiles } from '../../../src/cli/workspace/load/load-files.ts';
import type { Problem } from '../../../src/core/record/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/document/parse/settings.ts';
import { byStem } from '../../../src/document/read/files.ts';
import { SETTINGS_FILE } from '../../../src/document/read/workspace.ts';
import type { FactStore } from '../../../src/store/fact-store.ts';
import { openInMemory } from '../../../src/store/sqlite/store.ts';
import { edited, firstTexts, type Texts } from './random-files.ts';

const SEED = 20_250_630;
const SEQUENCES = Number(process.env.DX_SEQUENCES ?? 20);
const EDITS = 10;

const doubtsOf: DoubtsOf = (reader, vocabulary) => lintFacts(reader, vocabulary, DEFAULT_SETTINGS, '2025-06-30');

/** The files of texts in the order in which they are read, beside what a store has loaded. */
async function statesOf(texts: Texts, store: FactStore): Promise<FileState[]> {
  const loaded = new Map((await store.files()).map(({ path, hash }) => [path, hash]));
  const folder = (name: string): number => (name === SETTINGS_FILE ? 0 : name.startsWith('seeds/') ? 1 : 2);
  return [...texts]
    .toSorted(([a], [b]) => folder(a) - folder(b) || byStem(a, b))
    .map(([name, text]) => {
      const hash = createHash('sha256').update(text).digest('hex');
      const status = loaded.get(name) === hash ? 'loaded' : 'changed';
      return { name, status, content: { kind: 'text', read: () => ({ text, hash }) } };
    });
}

/** The problems that refuse the texts, or null where they are loaded; with them, or of what is loaded, all doubts. */
async function loaded(
  store: FactStore,
  texts: Texts,
): Promise<{ refused: readonly Problem[] | null; read: readonly string[] }> {
  try {
    return { refused: null, read: await loadFiles(store, await statesOf(texts, store), [], doubtsOf) };
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return { refused: error.problems, read: [] };
  }
}

test(`any sequence of edits leaves what a load of all files would: seed ${SEED}`, async () => {
  const seen = { refused: 0, loaded: 0, read: 0, files: 0 };
  for (let run = 0; run < SEQUENCES; run += 1) {
    const random = randomOf(SEED, 'edits', run);
    const store = openInMemory();
    let texts = firstTexts(random);
    let good: Texts | null = null;
    for (let edit = 0; edit < EDITS; edit += 1) {
      const fresh = openInMemory();
      const [now, anew] = [await loaded(store, texts), await loaded(fresh, texts)];
      expect({ run, edit, problems: now.refused }).toEqual({ run, edit, problems: anew.refused });
      if (now.refused === null) {
        expect({ run, edit, ...(await store.verify(fresh)) }).toMatchObject({ run, edit, differences: [] });
        const [doubts, all] = [
          await doubtsOf(store, await store.vocabulary()),
          await doubtsOf(fresh, await fresh.vocabulary()),
        ];
        expect({ run, edit, doubts }).toEqual({ run, edit, doubts: all });
        good = texts;
        seen.loaded += 1;
        seen.read += now.read.length;
        seen.files += texts.size;
      } else {
        seen.refused += 1;
      }
      await fresh.close();
      // What is broken is mended now and then.
      texts = now.refused !== null && good && random.chance(0.7) ? good : edited(texts, random);
    }
    await store.close();
  }
  // Both ends are met often, and most files are not read again.
  expect(seen.refused).toBeGreaterThan(SEQUENCES);
  expect(seen.loaded).toBeGreaterThan(SEQUENCES);
  expect(seen.read).toBeLessThan(seen.files / 2);
}, 600_000);

test('of an id that is defined twice the first entry counts, also where it has come later', async () => {
  const store = openInMemory();
  const source = (tier: string): string => `sources:\n  - { id: s, publisher: P, title: T, tier: ${tier} }\n`;
  const texts = new Map([
    ['dx.yaml', ''],
    ['seeds/b.yaml', source('press')],
  ]);
  await loadFiles(store, await statesOf(texts, store));
  const seen: unknown[] = [];
  const looking: DoubtsOf = async (reader) => {
    seen.push((await reader.vocabulary()).sources.get('s')?.tier);
    return [];
  };
  const states = await statesOf(new Map([...texts, ['seeds/a.yaml', source('official-site')]]), store);
  await expect(loadFiles(store, states, [], looking)).rejects.toThrow(InputRefused);
  expect(seen).toEqual(['official-site']);
});
