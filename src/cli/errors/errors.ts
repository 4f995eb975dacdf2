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

/** A file outside the workspace that problems are in, with what to say before them. */
export interface RefusedText {
  readonly file: string;
  /** Null where it cannot be read as text. */
  readonly text: string | null;
  readonly preface: readonly string[];
}

/**
 * Files of the workspace, or an imported file, have errors: exit code 3, with all problems. Nothing was loaded or
 * written.
 */
export class InputRefused extends Error {
  readonly problems: readonly Problem[];
  readonly about: RefusedText | null;
  constructor(problems: readonly Problem[], about: RefusedText | null = null) {
    super('input refused');
    this.problems = problems;
    this.about = about;
  }
}

/** The report could not be written: exit code 5. */
export class OutputError extends Error {
  readonly path: string;
  /** Free bytes on its file system; null where unknown. */
  readonly freeBytes: number | null;
  constructor(path: string, options: ErrorOptions, freeBytes: number | null = null) {
    super(path, options);
    this.path = path;
    this.freeBytes = freeBytes;
  }
}

/** Something that dx needs is missing or does not respond: exit code 5. */
export class SurroundingsError extends Error {
  readonly lack: 'no_directory' | 'no_home' | 'git_hangs';
  constructor(lack: SurroundingsError['lack']) {
    super(lack);
    this.lack = lack;
  }
}

/** Whether an error is one of the system, such as too many open files, and not a fault of the program. */
export const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
