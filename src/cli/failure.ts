import type { Problem } from '../core/problem.ts';
import type { UsageCode } from '../view/usage.ts';

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
  constructor(path: string, options: ErrorOptions) {
    super(path, options);
    this.path = path;
  }
}
