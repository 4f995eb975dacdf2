import { isError, type Problem } from '../../core/record/problem.ts';
import type { SourceText } from '../../document/read/read.ts';
import type { SourceFile } from '../../document/read/source-file.ts';
import type { Workspace } from '../../document/read/workspace.ts';
import type { FactReader } from '../../store/fact-store.ts';
import type { FileMemory, RememberedFile } from '../../store/file-memory.ts';
import { InputRefused } from '../errors/errors.ts';

/**
 * The coarsest clock of common file systems: a file that changes within it may keep its time, so its content is
 * compared.
 */
const RACY_MS = 2000;

/** What identifies the file that was read. A copy can keep its size and time, but not all of these. */
const STAMPS = ['size', 'mtimeMs', 'ctimeMs', 'inode'] as const;

/** A file, compared with what was loaded of it. */
export interface Compared {
  readonly file: SourceFile;
  /** The hash of the loaded content; undefined where the file was not loaded. */
  readonly loaded: string | undefined;
  /** The hash of its present content; null where it cannot be read, and for a table that is known to be another. */
  readonly hash: string | null;
  readonly source: SourceText | Problem | null;
  /** Whether its content had to be read, because size, times or inode have changed. */
  readonly isLookedInto: boolean;
}

/** The files of a workspace, compared with what was loaded. */
export interface Comparison {
  readonly files: readonly Compared[];
  /** Warnings about files that are passed over. */
  readonly passedOver: readonly Problem[];
  /** Paths of loaded files that no longer exist. */
  readonly removed: readonly string[];
  /** `current`: nothing differs; `touched`: only times differ; `changed`: the facts are out of date. */
  readonly state: 'current' | 'touched' | 'changed';
}

/** What files are compared with: the loaded files, and what is remembered of them. */
export type ComparedStore = Pick<FactReader, 'files'> & { readonly memory: Pick<FileMemory, 'remembered'> };

/**
 * Compares the files of a workspace with what was loaded: by size, times and inode, and by content where those differ.
 * Loads neither parser nor schema, so that a report on an up-to-date database starts fast. Throws InputRefused where a
 * file cannot be listed.
 */
export async function compareFiles(
  { workspace, packageDir }: { readonly workspace: Workspace; readonly packageDir: string },
  store: ComparedStore | null,
): Promise<Comparison> {
  const { isTable, listFiles } = await import('../../document/read/files.ts');
  const { settingsSource } = await import('../../document/read/settings-source.ts');
  const { hashOfFile, readSource } = await import('../../document/read/read.ts');
  const listed = listFiles(workspace, packageDir);
  if (listed.problems.some(isError)) throw new InputRefused(listed.problems);
  const loaded = new Map((await store?.files())?.map(({ path, hash }) => [path, hash]));
  const remembered = new Map((await store?.memory.remembered())?.map((file) => [file.path, file]));
  const files = [settingsSource(workspace), ...listed.files].map((file): Compared => {
    const stamp = remembered.get(file.name);
    const own = { file, loaded: loaded.get(file.name) };
    if (stamp && isUntouched(file, stamp)) return { ...own, hash: stamp.hash, source: null, isLookedInto: false };
    if (isTable(file.name)) {
      if (isAnother(file, own.loaded, stamp)) return { ...own, hash: null, source: null, isLookedInto: true };
      const hash = hashOfFile(file);
      return typeof hash === 'string'
        ? { ...own, hash, source: null, isLookedInto: true }
        : { ...own, hash: null, source: hash, isLookedInto: true };
    }
    const source = readSource(file);
    return { ...own, hash: 'hash' in source ? source.hash : null, source, isLookedInto: true };
  });
  const names = new Set(files.map(({ file }) => file.name));
  const removed = [...loaded.keys()].filter((path) => !names.has(path));
  const isChanged = !store || removed.length > 0 || !files.every(isSame);
  const isTouched = files.some(({ isLookedInto }) => isLookedInto);
  const passedOver = listed.problems;
  return { files, passedOver, removed, state: isChanged ? 'changed' : isTouched ? 'touched' : 'current' };
}

/** Whether a file has the content that was loaded. */
export const isSame = ({ loaded, hash }: Compared): boolean => hash !== null && hash === loaded;

/** Whether a file cannot have the loaded content: none was loaded, or that has another size. */
function isAnother(file: SourceFile, loaded: string | undefined, stamp: RememberedFile | undefined): boolean {
  return loaded === undefined || (stamp !== undefined && stamp.hash === loaded && stamp.size !== file.size);
}

function isUntouched(file: SourceFile, stamp: RememberedFile): boolean {
  if (!STAMPS.every((each) => stamp[each] === file[each])) return false;
  return Math.max(file.mtimeMs, file.ctimeMs) < stamp.checkedMs - RACY_MS;
}
