import type { Figure, Standing } from './assessment.ts';
import { isComparable, isOfPopulation } from './comparable.ts';
import type { Measurand } from './measurand.ts';
import type { Day } from './period.ts';
import { endOf, isKnown } from './select.ts';

/** Why a figure was chosen or not, in the words of the rule that set it aside (methodology §7, §11, §15). */
export function standingsOf(
  figure: Figure,
  given: {
    readonly asOf: Day;
    readonly measurand: Measurand;
    /** Last day of the period that counts; undefined when none does. */
    readonly end: Day | undefined;
    readonly standings: ReadonlyMap<Figure, Standing>;
  },
): Standing {
  if (!isKnown(figure, given.asOf)) return 'not_known_yet';
  const { period, population } = figure.measurement;
  if (!isOfPopulation(population, given.measurand)) return 'not_of_population';
  if (!isComparable(period, given.measurand.frequency)) return 'not_comparable';
  const standing = given.standings.get(figure);
  if (standing) return standing;
  return given.end !== undefined && endOf(figure) > given.end ? 'later_period' : 'older_period';
}
