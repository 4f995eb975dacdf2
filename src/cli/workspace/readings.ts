import { twoReadingsOf } from '../../core/parse/two-readings.ts';
import type { Assessment } from '../../core/target/assessment.ts';
import type { Language } from '../../view/words/language.ts';

/** A note on every figure of a report that may be read as another number: 57.877 or 57877. */
export function readingNotes(assessments: readonly Assessment[], { cli }: Language): string[] {
  const notes = assessments.flatMap(({ figure, metric }) => {
    const found = figure && twoReadingsOf(figure.measurement.quantity, metric.kind);
    return found ? cli.notices.twoReadings(figure.measurement.address, found.text, found.grouped) : [];
  });
  return [...new Set(notes)];
}
