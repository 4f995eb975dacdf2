import type { Ranking } from './ranking.ts';
import type { Measurement, Plan, Target } from './statement.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything a workspace says, linked: every reference resolves, every address is unique. In file order. */
export interface Dataset {
  readonly vocabulary: Vocabulary;
  readonly plans: readonly Plan[];
  readonly targets: readonly Target[];
  readonly measurements: readonly Measurement[];
  readonly rankings: readonly Ranking[];
}
