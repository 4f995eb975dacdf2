import type { Plan } from '../../core/record/statement.ts';
import { isIssued } from '../../core/target/assess.ts';
import type { AssessedPlan } from '../../core/target/assess-plans.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import { forecastsAmong } from '../../core/target/figure/forecasts.ts';
import type { Day } from '../../core/time/period.ts';
import { dayText } from '../../view/text/period-text.ts';
import type { Language } from '../../view/words/language.ts';

/** Divides plans into those that exist on a day, and those issued later, which have no rows yet (methodology §7). */
export function byIssue(
  judged: readonly AssessedPlan[],
  asOf: Day,
): { present: readonly AssessedPlan[]; later: readonly AssessedPlan[] } {
  return {
    present: judged.filter(({ plan }) => isIssued(plan, asOf)),
    later: judged.filter(({ plan }) => !isIssued(plan, asOf)),
  };
}

/** A note on selected plans that were issued after the day. */
export const notIssuedNotes = (plans: readonly Plan[], { cli, words }: Language): string[] =>
  [...new Set(plans)].flatMap(({ address, issued }) =>
    issued ? [cli.notices.notIssued(address, dayText(issued.start, words))] : [],
  );

/** A note on figures about a period after the day: they are neither shown nor judged. */
export const forecastNotes = (count: number, asOf: Day, { cli, words }: Language): string[] =>
  count > 0 ? [cli.notices.forecasts(count, dayText(asOf, words))] : [];

/** The same note on the figures of targets. */
export const forecastNotesOf = (assessments: readonly Assessment[], asOf: Day, language: Language): string[] =>
  forecastNotes(forecastsAmong(assessments), asOf, language);
