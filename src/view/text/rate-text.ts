import type { Assessment } from '../../core/target/assessment.ts';
import type { Measure, Phrase, Rounding } from '../view.ts';
import type { Words } from '../words/words.ts';
import { heldAgainstGoal } from './bound-rounding.ts';

const OTHER_SIDE = { up: 'down', down: 'up', zero: 'zero', nearest: 'nearest' } as const;

/**
 * A change a year in the unit, of a rank the places won or lost. What was observed is cut to the side that is farther
 * from the goal, what is needed to the side that asks for more (methodology §0), whether the figure is to rise or to
 * fall.
 */
export function ratePhrase(
  value: number,
  kind: 'observed' | 'required',
  assessment: Assessment,
  measure: Measure,
  words: Words,
): Phrase {
  const { toward: farther } = heldAgainstGoal(assessment);
  const toward: Rounding['toward'] = kind === 'observed' ? farther : OTHER_SIDE[farther];
  if (measure.kind === 'rank') {
    const isWon = value <= 0;
    const places = {
      kind: 'number',
      value: Math.abs(value),
      digits: 2,
      toward: isWon ? OTHER_SIDE[toward] : toward,
    } as const;
    return words.explain.placesPerYear(places, isWon);
  }
  const unit = measure.kind === 'share' ? { ...measure, symbol: words.measures.points } : measure;
  return words.explain.perYear({ kind: 'number', value, measure: unit, digits: 2, toward });
}
