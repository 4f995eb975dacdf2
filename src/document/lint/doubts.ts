import type { Dataset } from '../../core/record/dataset.ts';
import { metricOf } from '../../core/record/metric.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Measurement } from '../../core/record/statement.ts';
import type { Reporting, Where } from '../model/registry.ts';
import type { Settings } from '../parse/settings.ts';
import { checkCumulative } from './cumulative.ts';
import { checkDates } from './dates.ts';
import { checkEditions, checkMembers } from './editions.ts';
import { checkFigures } from './figures.ts';
import { checkMagnitudes } from './magnitude.ts';
import { checkPaths } from './path.ts';
import { checkRankings } from './rankings.ts';
import { checkTallies } from './tallies.ts';
import { checkFrequency, checkTargets } from './targets.ts';
import { reportVariants } from './variants.ts';

/** The settings on which doubts depend. */
export type LintRules = Pick<Settings, 'approximation' | 'inferBaseline'>;

/** The facts that are needed as a whole; figures and rankings are passed in parts. */
export type LintedFacts = Pick<Dataset, 'vocabulary' | 'plans' | 'targets'>;

/** Looks for doubts (methodology §12) in parts, so that the record need not fit into memory. */
export interface Linter {
  /**
   * Checks plans and targets. `figuresOf` answers the figures, ranks included, of a province and an indicator or index.
   */
  statements(figuresOf: (province: string, id: string | null) => readonly Measurement[]): void;
  /** Checks all figures of one province and indicator. */
  series(figures: readonly Measurement[]): void;
  /** Checks all rankings of one index. */
  index(rankings: readonly Ranking[]): void;
}

/** A linter that reports every doubt to `reporting`, in no particular order. */
export function linterOf(facts: LintedFacts, rules: LintRules, where: Where, reporting: Reporting): Linter {
  const { vocabulary, plans, targets } = facts;
  const goals = Map.groupBy(targets, (target) => `${target.province} ${metricOf(target, vocabulary).id}`);
  return {
    statements(figuresOf) {
      reportVariants(targets, where, reporting);
      checkTargets(facts, where, reporting);
      checkDates(facts, where, reporting);
      checkTallies(plans, where, reporting);
      checkPaths(facts, figuresOf, rules, where, reporting);
    },
    series(measurements) {
      const [first] = measurements;
      const own = (first && goals.get(`${first.province} ${first.indicator}`)) ?? [];
      checkFrequency(measurements, own, vocabulary, where, reporting);
      checkFigures({ measurements, vocabulary }, rules.approximation, reporting);
      checkMagnitudes(measurements, own, vocabulary, where, reporting);
      checkCumulative({ measurements, vocabulary }, rules.approximation, reporting);
    },
    index(rankings) {
      checkMembers(rankings, vocabulary, reporting);
      checkEditions({ rankings, vocabulary }, reporting);
      checkRankings({ rankings, vocabulary }, rules.approximation, reporting);
    },
  };
}
