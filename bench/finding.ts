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
  /** What it is compared with; empty for a number without comparison. */
  readonly against: string;
  /** The ratio to that, or MiB; null where it could not be measured, with the reason in `note`. */
  readonly value: Spread | null;
  readonly unit: 'times' | 'MiB';
  /** The limit that must hold, and the one that is aimed at. */
  readonly must?: number;
  readonly aim?: number;
  readonly note?: string;
}

/** What a module of the benchmark works with. */
export interface Bench {
  /** A folder of the module, removed after it. */
  readonly folder: string;
  /** The package. */
  readonly root: string;
  /** Node, and the built program as a command. */
  readonly node: string;
  readonly dx: readonly string[];
  /** Whether this is a try: little data, few rounds. */
  readonly isQuick: boolean;
  /** The number of rounds; three in a try. */
  readonly rounds: (count: number) => number;
  /** The number of rows; in a try a fiftieth of it, at least two thousand. */
  readonly size: (rows: number) => number;
}

export type Module = (bench: Bench) => Promise<readonly Finding[]>;

/** The finding that another program is not installed. */
export const notInstalled = (what: string, program: string): Finding => ({
  ...{ what, against: program, unit: 'times' },
  ...{ value: null, note: `skipped: ${program} is not installed` },
});

/** The findings of a measurement; if it fails, one finding that says so. */
export async function attempted(what: string, measure: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await measure();
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return [{ what, against: '', unit: 'times', value: null, note: `failed: ${reason.slice(0, 160)}` }];
  }
}
