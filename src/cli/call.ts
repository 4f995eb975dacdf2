import type { Day } from '../core/time/period.ts';

/** A stream as the program needs it. What is written to one that has failed is dropped. */
export interface Out {
  write(text: string): void;
  /** Writes a text that comes in pieces, no faster than it is read; ends early where nobody reads on. */
  writeAll(pieces: AsyncIterable<string>): Promise<void>;
  /** Why nothing more can be written, as far as it is known by now; null as long as all is well. */
  readonly failure: NodeJS.ErrnoException | null;
  readonly isTTY: boolean;
  /** Columns of the terminal; 0 or undefined where there is none. */
  readonly columns: number | undefined;
}

/** Where whoever calls can type. */
export interface In {
  /** Whether somebody sits there, who can be asked. */
  readonly isTTY: boolean;
  /** Asks a question on stderr and answers the line that was typed; null where nothing more comes. */
  ask(question: string): Promise<string | null>;
  /** Everything that comes in, to its end. */
  readAll(): Promise<Uint8Array>;
}

/** The machine and the moment of a call: handed in by main.ts, fixed in tests. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory; empty where it has been deleted. */
  readonly cwd: string;
  /** The user's own folder; null where there is none. */
  readonly home: string | null;
  /** The number of the user; undefined on systems that have none. */
  readonly uid: number | undefined;
  /** Where the program itself lies, with its seeds and its workspace. */
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

/** Where the report goes, and where everything else does. Only run.ts, answer.ts and what writes for them have it. */
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
