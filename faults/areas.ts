import type { Area } from './area.ts';

/** An area of the campaign and how much of it is done unless somebody asks for more. */
export interface Listed {
  readonly load: () => Promise<Area>;
  /** Runs of the short form. */
  readonly runs: number;
  /** Jobs that share the runs. */
  readonly jobs: number;
  /** A job that takes longer for each of its runs hangs, in milliseconds. */
  readonly patience: number;
}

/** The campaign, in the order of its table. */
export const AREAS: Readonly<Record<string, Listed>> = {
  kills: { load: async () => (await import('./kills.ts')).kills, runs: 100, jobs: 2, patience: 20_000 },
  processes: { load: async () => (await import('./processes.ts')).processes, runs: 48, jobs: 1, patience: 10_000 },
  flips: { load: async () => (await import('./flips.ts')).flips, runs: 200, jobs: 2, patience: 5_000 },
  fuzz: { load: async () => (await import('./fuzz.ts')).fuzz, runs: 20_000, jobs: 2, patience: 20 },
  streams: { load: async () => (await import('./streams.ts')).streams, runs: 36, jobs: 1, patience: 20_000 },
  copies: { load: async () => (await import('./copies.ts')).copies, runs: 9, jobs: 1, patience: 20_000 },
};
