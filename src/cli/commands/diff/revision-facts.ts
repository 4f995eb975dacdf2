import type { Problem } from '../../../core/record/problem.ts';
import { type Commit, GitError, gitIn } from '../../../document/read/git.ts';
import { filesAt } from '../../../document/read/revision.ts';
import { InputRefused, SurroundingsError, UsageError } from '../../errors/errors.ts';
import type { LoadedFacts } from '../../select/assess-selection.ts';
import type { Context } from '../../workspace/context.ts';
import type { FileContent, FileState } from '../../workspace/load/file-state.ts';
import { settingsOf } from '../../workspace/load.ts';

/**
 * The facts of a workspace as they were committed, in a temporary database that the caller closes; nothing is checked
 * out. Throws UsageError for what is no revision of the workspace, InputRefused with the errors of its files.
 */
export async function committedFacts(
  revision: string,
  { surroundings, place, language }: Context,
): Promise<{ commit: Commit; facts: LoadedFacts }> {
  const { workspace, packageDir } = place();
  const { commit, sources } = answered(revision, () => {
    const git = gitIn(workspace.dir, surroundings.env);
    const commit = git.commit(revision);
    return { commit, sources: filesAt(commit, git, workspace, packageDir) };
  });
  if (!sources) throw new UsageError('no_workspace_then', { revision });
  const { openTemporary } = await import('../../../store/sqlite/store.ts');
  const { loadFiles } = await import('../../workspace/load/load-files.ts');
  const store = openTemporary();
  const files = sources.map(({ name, source, open }): FileState => {
    const content: FileContent = open
      ? { kind: 'pieces', open: () => answered(revision, open), onDisk: null }
      : { kind: 'text', read: () => source };
    return { name, status: 'changed', content };
  });
  try {
    await placedAt(revision, () => loadFiles(store, files));
    return { commit, facts: { store, language, settings: await settingsOf(store) } };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Asks git, and throws UsageError where git refuses: the revision cannot be compared. */
function answered<Result>(revision: string, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.trouble === 'git_hangs') throw new SurroundingsError('git_hangs');
    throw new UsageError(error.trouble, { revision, said: error.said });
  }
}

/** Puts the name of the revision before the names of files in errors: the files as they are now may be right. */
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
