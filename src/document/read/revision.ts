import type { Problem } from '../../core/record/problem.ts';
import { byStem, FOLDERS, isRead, listPackage, MAX_BYTES } from './files.ts';
import { type Blob, type Commit, type Git, GitError } from './git.ts';
import { decodedSource, readSource, type SourceText } from './read.ts';
import { SETTINGS_FILE, type Workspace } from './workspace.ts';

/** A file with what it says, or why that cannot be told. */
export interface NamedSource {
  readonly name: string;
  readonly source: SourceText | Problem;
}

/**
 * Every file of a workspace as it was committed, in the order in which files are read: the settings, the package's own
 * seeds as they are now, `seeds/` and `data/`. Null where there was no workspace then. Throws GitError.
 */
export function filesAt(commit: Commit, git: Git, workspace: Workspace, packageDir: string): NamedSource[] | null {
  const blobs = new Map(git.list(commit, [SETTINGS_FILE, ...FOLDERS]).map((blob) => [blob.name, blob]));
  const odd = [...blobs.values()].find(isOdd);
  if (odd) throw new GitError('not_a_file', odd.name);
  const settings = blobs.get(SETTINGS_FILE);
  if (!settings) return null;
  const own = FOLDERS.flatMap((folder) =>
    [...blobs.values()]
      .filter(({ name }) => name.startsWith(`${folder}/`) && isRead(name))
      .toSorted((a, b) => byStem(a.name, b.name)),
  );
  const small = [settings, ...own].filter(({ bytes }) => bytes <= MAX_BYTES);
  const contents = git.read(small);
  const read = new Map(small.map((blob, index) => [blob.name, contents[index]]));
  const committed = [settings, ...own].map(({ name, bytes }): NamedSource => {
    const content = read.get(name);
    if (content) return { name, source: decodedSource(content, name) };
    const at = { file: name, line: 1, column: 1 };
    return { name, source: { code: 'file_too_large', at, args: { bytes, limit: MAX_BYTES } } };
  });
  const [first, ...others] = committed;
  const packaged = listPackage(workspace, packageDir).files.map((file) => ({
    name: file.name,
    source: readSource(file),
  }));
  return [...(first ? [first] : []), ...packaged, ...others];
}

/** Whether the work tree has files of the workspace behind an entry that is none itself. */
const isOdd = ({ kind, name }: Blob): boolean =>
  kind === 'submodule' || (kind === 'link' && (isRead(name) || [SETTINGS_FILE, ...FOLDERS].includes(name)));
