/** What a job of the campaign is asked for: some of the runs of an area. */
export interface Order {
  readonly seed: number;
  /** The numbers of its runs: from `first` on, `runs` of them. */
  readonly first: number;
  readonly runs: number;
  /** A folder of its own, removed by the campaign. */
  readonly folder: string;
}

/** What came of it. */
export interface Tally {
  readonly runs: number;
  /** How often a fault was really met: a kill that struck, a byte that was another one, an edit under the reader's eyes. */
  readonly faults: number;
  /** Each a sentence: what was lost, and by what. */
  readonly losses: readonly string[];
  /** What could not be tried on this machine, and why. */
  readonly skipped: readonly string[];
}

/** One kind of attack on the program. */
export type Area = (order: Order) => Promise<Tally>;

/** Counts while an area runs. */
export class Count implements Tally {
  runs = 0;
  faults = 0;
  readonly losses: string[] = [];
  readonly skipped: string[] = [];
}
