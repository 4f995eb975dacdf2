import { type Problem, sortProblems } from '../../core/record/problem.ts';
import type { Settings } from '../../document/parse/settings.ts';
import { isTable } from '../../document/read/files.ts';
import { openFile, readSource } from '../../document/read/read.ts';
import type { FactReader, LoadedFile } from '../../store/fact-store.ts';
import type { RememberedFile } from '../../store/file-memory.ts';
import { type Compared, type Comparison, isSame } from './changed-files.ts';
import type { FileContent, FileState } from './load/file-state.ts';

/** What bringing the facts up to date has done, by the names of files. */
export interface Loaded {
  readonly read: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Warnings about files that are passed over. */
  readonly passedOver: readonly Problem[];
}

/** What a report that loads nothing has done. */
export const NOTHING_LOADED: Loaded = { read: [], unchanged: [], removed: [], passedOver: [] };

/** What was done about the compared files; `read` are the names of those that were read. */
export function loadedBy({ files, removed, passedOver }: Comparison, read: readonly string[] = []): Loaded {
  const names = new Set(read);
  const unchanged = files.map(({ file }) => file.name).filter((name) => !names.has(name));
  return { read, unchanged, removed, passedOver };
}

/** The compared files in the form in which they are loaded. */
export const fileStates = ({ files }: Comparison): FileState[] =>
  files.map((compared) => ({
    name: compared.file.name,
    status: isSame(compared) ? 'loaded' : 'changed',
    content: contentOf(compared),
    size: compared.file.size,
  }));

const contentOf = ({ file, source }: Compared): FileContent =>
  isTable(file.name)
    ? { kind: 'pieces', open: () => openFile(file), onDisk: file }
    : { kind: 'text', read: () => source ?? readSource(file) };

/**
 * What to remember of the compared files, with the hashes of what was loaded of them. `nowMs` is when the run began: a
 * file that changes during the run is read again.
 */
export function rememberedBy(
  { files }: Comparison,
  loaded: readonly Pick<LoadedFile, 'path' | 'hash'>[],
  nowMs: number,
): RememberedFile[] {
  const hashes = new Map(loaded.map(({ path, hash }) => [path, hash]));
  return files.flatMap(({ file: { name, size, mtimeMs, ctimeMs, inode } }: Compared) => {
    const hash = hashes.get(name);
    return hash === undefined ? [] : [{ path: name, size, mtimeMs, ctimeMs, inode, checkedMs: nowMs, hash }];
  });
}

/** The warnings about single files, in order: of files that are passed over, and of reading the others. */
export async function readingWarnings(
  store: Pick<FactReader, 'files'>,
  { passedOver }: Pick<Loaded, 'passedOver'>,
): Promise<Problem[]> {
  return sortProblems([...passedOver, ...(await store.files()).flatMap(({ warnings }) => warnings)]);
}

/** The settings that were loaded; the defaults where there are none. */
export async function settingsOf(store: Pick<FactReader, 'settings'>): Promise<Settings> {
  const text = await store.settings();
  return text === null ? (await import('../../document/parse/settings.ts')).DEFAULT_SETTINGS : JSON.parse(text);
}
