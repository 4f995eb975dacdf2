import { isError, type Problem } from '../../../core/record/problem.ts';
import { type Commit, GitError, gitIn } from '../../../document/read/git.ts';
import { filesAt, type NamedSource } from '../../../document/read/revision.ts';
import type { ParsedFile } from '../../../store/store.ts';
import { InputRefused, SurroundingsError, UsageError } from '../../errors/errors.ts';
import type { LoadedFacts } from '../../select/assess-selection.ts';
import type { Context } from '../../workspace/context.ts';
import { linked, parseFile, settingsIn } from '../../workspace/load.ts';

/** Parsed forms of files by name and content: what was parsed once is not parsed again. */
export type Forms = Map<string, string | null>;

const keyOf = (name: string, hash: string): string => `${name}\n${hash}`;

export const formsBy = (files: readonly ParsedFile[]): Forms =>
  new Map(files.map(({ path, hash, written }) => [keyOf(path, hash), written]));

/**
 * The facts of a workspace as they were committed, in a database of their own that the caller closes; nothing is checked
 * out. Throws UsageError for what is no revision of it, InputRefused with the errors of its files.
 */
export async function committedFacts(
  revision: string,
  forms: Forms,
  { surroundings, place, language }: Context,
): Promise<{ commit: Commit; facts: LoadedFacts }> {
  const { workspace, packageDir } = place();
  const { commit, sources } = answered(revision, () => {
    const git = gitIn(workspace.dir, surroundings.env);
    const commit = git.commit(revision);
    return { commit, sources: filesAt(commit, git, workspace, packageDir) };
  });
  if (!sources) throw new UsageError('no_workspace_then', { revision });
  const { files, problems } = await parsedSources(sources, forms);
  const dataset = await placedAt(revision, () => linked(files, problems));
  const { openInMemory } = await import('../../../store/sqlite/store.ts');
  const store = openInMemory();
  await store.replace([], dataset);
  return { commit, facts: { store, language, settings: await settingsIn(files) } };
}

/** What git refuses is no revision that can be compared: wrong usage. */
function answered<Result>(revision: string, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.trouble === 'git_hangs') throw new SurroundingsError('git_hangs');
    throw new UsageError(error.trouble, { revision, said: error.said });
  }
}

async function parsedSources(sources: readonly NamedSource[], forms: Forms) {
  const files: Pick<ParsedFile, 'path' | 'written'>[] = [];
  const problems: Problem[] = [];
  for (const { name, source } of sources) {
    if (!('text' in source)) {
      problems.push(source);
      files.push({ path: name, written: null });
      continue;
    }
    const known = forms.get(keyOf(name, source.hash));
    const { written, problems: found } =
      known === undefined ? await parseFile(name, source.text) : { written: known, problems: [] };
    if (!found.some(isError)) forms.set(keyOf(name, source.hash), written);
    for (const problem of found) problems.push(problem);
    files.push({ path: name, written });
  }
  return { files, problems };
}

/** Errors in files of a revision are told with its name: the files as they are may be right. */
async function placedAt<Result>(revision: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    const place = (at: Problem['at']): Problem['at'] => ({ ...at, file: `${revision}:${at.file}` });
    throw new InputRefused(
      error.problems.map((problem) => ({
        ...problem,
        at: place(problem.at),
        ...(problem.related && { related: place(problem.related) }),
      })),
    );
  }
}
