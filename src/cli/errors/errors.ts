import type { Problem } from '../../core/record/problem.ts';
import type { UsageCode } from '../../view/usage.ts';

/** Wrong usage: thrown, caught once in run.ts, exit code 2. No side effect has happened. */
export class UsageError extends Error {
  readonly code: UsageCode;
  readonly args: Readonly<Record<string, string>>;
  /** The nearest known words, best first. */
  readonly suggestions: readonly string[];
  constructor(code: UsageCode, args: Readonly<Record<string, string>> = {}, suggestions: readonly string[] = []) {
    super(code);
    this.code = code;
    this.args = args;
    this.suggestions = suggestions;
  }
}

/** The files of the workspace are wrong: exit code 3, with all problems. Nothing was loaded. */
export class InputRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('input refused');
    this.problems = problems;
  }
}

/** The report could not be written: exit code 5. */
export class OutputError extends Error {
  readonly path: string;
  /** What is left on its file system, in bytes, where that is known. */
  readonly freeBytes: number | null;
  constructor(path: string, options: ErrorOptions, freeBytes: number | null = null) {
    super(path, options);
    this.path = path;
    this.freeBytes = freeBytes;
  }
}

/** What dx stands on is not there, or does not answer: exit code 5. */
export class SurroundingsError extends Error {
  readonly lack: 'no_directory' | 'no_home' | 'git_hangs';
  constructor(lack: SurroundingsError['lack']) {
    super(lack);
    this.lack = lack;
  }
}

/** Whether the system refused something: too many open files, no memory, a folder that is gone. No fault of the program. */
export const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
