import type { Day } from '../core/time/period.ts';

/** An output stream. What is written to it after a failure is dropped. */
export interface Out {
  write(text: string): void;
  /** Writes a text piece by piece, no faster than it is read. Ends early after a failure. */
  writeAll(pieces: AsyncIterable<string>): Promise<void>;
  /** The failure after which nothing more is written; null where none is known yet. */
  readonly failure: NodeJS.ErrnoException | null;
  readonly isTTY: boolean;
  /** Columns of the terminal; 0 or undefined where there is none. */
  readonly columns: number | undefined;
}

/** The input of the program. */
export interface In {
  /** Whether it is a terminal, so that questions can be asked. */
  readonly isTTY: boolean;
  /** Asks a question on stderr and answers the line that was typed; null where nothing more comes. */
  ask(question: string): Promise<string | null>;
  /** All bytes up to the end of the input. */
  readAll(): Promise<Uint8Array>;
}

/** The machine and the moment of a call: given by main.ts, fixed in tests. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory; empty where it has been deleted. */
  readonly cwd: string;
  /** The home folder of the user; null where there is none. */
  readonly home: string | null;
  /** The number of the user; undefined on systems that have none. */
  readonly uid: number | undefined;
  /** The folder of the package, with its seeds and its workspace. */
  readonly packageDir: string;
  /** The version of the program. */
  readonly version: string;
  readonly today: Day;
  readonly nowMs: number;
  /** Milliseconds since the program began. */
  readonly elapsedMs: () => number;
  /** Whether there is a process of this number. */
  readonly isRunning: (pid: number) => boolean;
  readonly stdin: In;
}

/** The streams of a call: the report goes to stdout, everything else to stderr. */
export interface Streams {
  readonly stdout: Out;
  readonly stderr: Out;
}

/** One call of the program. */
export interface Call {
  readonly argv: readonly string[];
  readonly surroundings: Surroundings;
  readonly streams: Streams;
}
