/** A number measured several times: its median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/** One line of the results. */
export interface Finding {
  /** What was done. */
  readonly what: string;
  /** What it is held against: the same work by something else; empty for a number that stands alone. */
  readonly against: string;
  /** How many times as long (or as large) it was, or MiB; null where it could not be measured, for the reason in `note`. */
  readonly value: Spread | null;
  readonly unit: 'times' | 'MiB';
  /** What it must not pass, and what it should not. */
  readonly must?: number;
  readonly aim?: number;
  readonly note?: string;
}

/** What a module of the benchmark works with. */
export interface Bench {
  /** A folder of the module's own, removed after it. */
  readonly folder: string;
  /** The package. */
  readonly root: string;
  /** Node, and the built program as a command. */
  readonly node: string;
  readonly dx: readonly string[];
  /** Whether this is a try: little data, few rounds. */
  readonly isQuick: boolean;
  /** So many rounds; three in a try. */
  readonly rounds: (count: number) => number;
  /** So many rows; a fiftieth of them in a try, two thousand at least. */
  readonly size: (rows: number) => number;
}

export type Module = (bench: Bench) => Promise<readonly Finding[]>;

/** That a peer is not there. */
export const notInstalled = (what: string, program: string): Finding => ({
  ...{ what, against: program, unit: 'times' },
  ...{ value: null, note: `skipped: ${program} is not installed` },
});

/** Findings of one measurement; where something in it fails, one finding that says so, and the rest goes on. */
export async function attempted(what: string, measure: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await measure();
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return [{ what, against: '', unit: 'times', value: null, note: `failed: ${reason.slice(0, 160)}` }];
  }
}
