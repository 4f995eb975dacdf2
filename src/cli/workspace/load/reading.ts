import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { buildVocabulary, type KnownEntries } from '../../../document/model/vocabulary.ts';
import type { Written } from '../../../document/parse/parsed-file.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import { changedEntries } from './changed-entries.ts';
import type { FileState } from './file-state.ts';
import { parseAll } from './parsing/parse-all.ts';
import { isUnderstood, type ReadFile } from './parsing/parse-file.ts';

/**
 * The files that were read for a load: those that changed, and those that refer to a changed entry of the vocabulary.
 */
export interface Reading {
  /** By name, in the order of the files. */
  readonly read: ReadonlyMap<string, ReadFile>;
  /** What defines the vocabulary: of each file that was read what it states, of each other one its stored entries. */
  readonly defining: readonly (Written | KnownEntries)[];
}

/**
 * Reads the files that changed, those in `also`, and the unchanged ones that refer to a changed entry of the
 * vocabulary, until no file is added. `before` are files that have been read already. After a file that cannot be
 * understood no unchanged files are added, since nothing will be loaded, unless `areAllWanted`: then all doubts are to
 * be told.
 */
export async function readChanges(
  files: readonly FileState[],
  store: FactReader,
  areAllWanted: boolean,
  also: ReadonlySet<string> = new Set(),
  before: ReadonlyMap<string, ReadFile> = new Map(),
): Promise<Reading> {
  // Where every file has changed, nothing that is stored counts.
  const stored = files.some(({ status }) => status !== 'changed') ? await store.vocabulary() : emptyLists();
  const known = entriesByFile(stored);
  const read = new Map(before);
  let wanted = files.filter(({ name, status }) => !read.has(name) && (status === 'changed' || also.has(name)));
  for (;;) {
    for (const file of await parseAll(wanted)) read.set(file.name, file);
    const defining = files.flatMap(({ name }): (Written | KnownEntries)[] => {
      const file = read.get(name);
      if (file) return file.written ? [file.written] : [];
      const own = known.get(name);
      return own ? [{ known: own }] : [];
    });
    const unread = files.filter(({ name, status }) => !read.has(name) && status !== 'kept');
    const isComplete = [...read.values()].every(isUnderstood);
    const names =
      (isComplete || areAllWanted) && unread.length > 0 ? await dependents(stored, defining, store) : new Set<string>();
    wanted = unread.filter(({ name }) => names.has(name));
    if (wanted.length === 0) return { read: inOrder(files, read), defining };
  }
}

/** The names of the files that a change of the vocabulary concerns. */
async function dependents(
  stored: Vocabulary,
  defining: readonly (Written | KnownEntries)[],
  store: FactReader,
): Promise<ReadonlySet<string>> {
  const now = buildVocabulary(defining, registryOf(new Set(), false, []));
  const mentioning = await store.filesMentioning(await changedEntries(stored, now, store));
  return new Set([...mentioning, ...displacedDefiners(stored, now)]);
}

/** The files of stored entries that another file defines first now: of two entries with one id the first counts. */
function displacedDefiners(stored: Vocabulary, now: Vocabulary): string[] {
  return (Object.keys(stored) as (keyof Vocabulary)[]).flatMap((list) =>
    [...stored[list]].flatMap(([id, { at }]) => {
      const file = now[list].get(id)?.at.file;
      return file === undefined || file === at.file ? [] : [at.file];
    }),
  );
}

const inOrder = (files: readonly FileState[], read: ReadonlyMap<string, ReadFile>): ReadonlyMap<string, ReadFile> =>
  new Map(files.flatMap(({ name }) => (read.has(name) ? [[name, read.get(name) as ReadFile] as const] : [])));

/** The vocabulary by the file that defines it. */
export function entriesByFile(vocabulary: Vocabulary): ReadonlyMap<string, Vocabulary> {
  const found = new Map<string, Vocabulary>();
  for (const list of Object.keys(vocabulary) as (keyof Vocabulary)[]) {
    for (const [id, entry] of vocabulary[list]) {
      const own = found.get(entry.at.file) ?? emptyLists();
      found.set(entry.at.file, own);
      (own[list] as Map<string, unknown>).set(id, entry);
    }
  }
  return found;
}

const emptyLists = (): Vocabulary => ({
  units: new Map(),
  populations: new Map(),
  provinces: new Map(),
  indicators: new Map(),
  indices: new Map(),
  sources: new Map(),
});
