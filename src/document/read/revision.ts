import { type Problem, problemOf } from '../../core/record/problem.ts';
import { byStem, FOLDERS, isRead, isTable, listPackage, MAX_BYTES } from './files.ts';
import { type Blob, type Commit, type Git, GitError } from './git.ts';
import { decodedSource, type OpenFile, readSource, type SourceText } from './read.ts';
import { readingOf } from './text-pieces.ts';
import { SETTINGS_FILE, type Workspace } from './workspace.ts';

/** A file with what it says, or why that cannot be told. */
export interface NamedSource {
  readonly name: string;
  readonly source: SourceText | Problem;
  /** Opens a table that is too large to be read together with the others. Throws GitError. */
  readonly open?: () => OpenFile;
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
  const committed = [settings, ...own].map((blob): NamedSource => {
    const { name, bytes } = blob;
    const content = read.get(name);
    if (content) return { name, source: decodedSource(content, name) };
    const at = { file: name, line: 1, column: 1 };
    const source = problemOf('file_too_large', at, { bytes, limit: MAX_BYTES });
    return isTable(name) ? { name, source, open: () => opened(blob, git) } : { name, source };
  });
  const [first, ...others] = committed;
  const packaged = listPackage(workspace, packageDir).files.map((file) => ({
    name: file.name,
    source: readSource(file),
  }));
  return [...(first ? [first] : []), ...packaged, ...others];
}

/** The content of one file, which is in memory until it is closed. */
function opened(blob: Blob, git: Git): OpenFile {
  const [content = Buffer.alloc(0)] = git.read([blob]);
  return { read: readingOf(content), close: () => {} };
}

/** Whether the work tree has files of the workspace behind an entry that is none itself. */
const isOdd = ({ kind, name }: Blob): boolean =>
  kind === 'submodule' || (kind === 'link' && (isRead(name) || [SETTINGS_FILE, ...FOLDERS].includes(name)));
