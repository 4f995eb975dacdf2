import type { Day } from '../core/period.ts';

/** A stream as the program needs it. */
export interface Out {
  write(text: string): void;
  /** Writes a text that comes in pieces, no faster than it is read; ends early where nobody reads on. */
  pour(pieces: AsyncIterable<string>): Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal; 0 or undefined where there is none. */
  readonly columns: number | undefined;
}

/** Everything outside: handed in by main.ts, by strings and fixed days in tests. */
export interface Io {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  /** The number of the user; undefined on systems that have none. */
  readonly uid: number | undefined;
  /** Where the program itself lies, with its seeds and its workspace. */
  readonly packageDir: string;
  readonly today: Day;
  readonly nowMs: number;
  readonly stdout: Out;
  readonly stderr: Out;
}
