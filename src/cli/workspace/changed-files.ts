import { isError, type Problem } from '../../core/record/problem.ts';
import type { SourceText } from '../../document/read/read.ts';
import type { SourceFile } from '../../document/read/source-file.ts';
import type { Workspace } from '../../document/read/workspace.ts';
import type { Store, StoredFile } from '../../store/store.ts';
import { InputRefused } from '../errors/errors.ts';

/** A clock tick of common file systems: a file changed within it may keep its time, so its content is compared. */
const RACY_MS = 2000;

/** What tells that a file is the one that was read. A copy may keep size and time; it cannot keep these all. */
const STAMPS = ['size', 'mtimeMs', 'ctimeMs', 'inode'] as const;

/** A file beside what the database was built from. `source` has been read only where the file system remembers another file. */
export interface Compared {
  readonly file: SourceFile;
  readonly before: StoredFile | undefined;
  readonly source: SourceText | Problem | null;
}

/** How the files stand to the database. */
export interface Comparison {
  readonly files: readonly Compared[];
  /** Warnings about what is passed over among them. */
  readonly passedOver: readonly Problem[];
  /** Paths in the database that are no files any more. */
  readonly removed: readonly string[];
  /** `current`: nothing differs; `touched`: only times do; `changed`: the database is out of date. */
  readonly state: 'current' | 'touched' | 'changed';
}

/**
 * Compares the files of a workspace with the database, by what the file system remembers and then by content. Loads neither parser nor
 * schema, so that a report on an up-to-date database starts fast. Throws InputRefused for what is no readable file.
 */
export async function compareFiles(
  { workspace, packageDir }: { readonly workspace: Workspace; readonly packageDir: string },
  store: Store | null,
): Promise<Comparison> {
  const { listFiles } = await import('../../document/read/files.ts');
  const { settingsSource } = await import('../../document/read/settings-source.ts');
  const { readSource } = await import('../../document/read/read.ts');
  const listed = listFiles(workspace, packageDir);
  if (listed.problems.some(isError)) throw new InputRefused(listed.problems);
  const stored = new Map((await store?.files())?.map((file) => [file.path, file]));
  const files = [settingsSource(workspace), ...listed.files].map((file): Compared => {
    const before = stored.get(file.name);
    return { file, before, source: isUntouched(file, before) ? null : readSource(file) };
  });
  const names = new Set(files.map(({ file }) => file.name));
  const removed = [...stored.keys()].filter((path) => !names.has(path));
  const isChanged = !store || removed.length > 0 || !files.every(isSame);
  const isTouched = files.some(({ source }) => source !== null);
  const passedOver = listed.problems;
  return { files, passedOver, removed, state: isChanged ? 'changed' : isTouched ? 'touched' : 'current' };
}

/** Whether the content is the one that was loaded. */
export const isSame = ({ before, source }: Compared): boolean =>
  source === null || ('hash' in source && source.hash === before?.hash);

function isUntouched(file: SourceFile, before: StoredFile | undefined): boolean {
  if (!before || !STAMPS.every((stamp) => before[stamp] === file[stamp])) return false;
  return Math.max(file.mtimeMs, file.ctimeMs) < before.checkedMs - RACY_MS;
}
