import type { Assessment, Figure } from '../../core/target/assessment.ts';
import { joined, quantityCell } from '../cell.ts';
import type { Cell, Measure, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';
import { boundsOf } from './bound-rounding.ts';

/**
 * The figure that decides or is the latest; where sources tie, those between which nothing chooses, each value once.
 */
export function shownFigures({ figure, figures }: Assessment): readonly Figure[] {
  if (figure) return [figure];
  const tied = figures.filter(({ reason }) => reason === 'tied' || reason === 'other_method');
  return [...Map.groupBy(tied, ({ interval }) => JSON.stringify(interval)).values()].flatMap(([first]) => first ?? []);
}

/** «7.1 %», or «7.1 % or 7.4 %» where sources tie. */
export function figurePhrase(assessment: Assessment, measure: Measure, { measures }: Words): Phrase {
  const bounds = boundsOf(assessment);
  const quantities = shownFigures(assessment).map(
    ({ measurement }): Cell => quantityCell(measurement, measure, bounds),
  );
  return joined(quantities, ` ${measures.or} `);
}
