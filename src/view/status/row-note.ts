import type { Assessment } from '../../core/target/assessment.ts';
import { joined, type PhrasePart, spot } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import { flagWords } from '../text/verdict-text.ts';
import type { Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';

/**
 * What is said below a row: what it was when last measured, how old its figure is, what would help it to a verdict, and
 * which other plans promise the same. Nothing for a row that says all itself.
 */
export function noteOf(assessment: Assessment, others: readonly string[], words: Words): Phrase {
  const { status } = words;
  return joined([
    ...flagWords(assessment, words),
    ageOf(assessment, words),
    ...helpOf(assessment, words),
    others.length > 0 ? status.alsoIn(others.join('; ')) : '',
  ]);
}

function ageOf({ flags, age }: Assessment, { status }: Words): string {
  return flags.includes('stale') && age ? status.aged(String(age.days)) : '';
}

function helpOf({ status, reason, target, metric, flags }: Assessment, words: Words): readonly PhrasePart[] {
  if (status !== 'undetermined') return [];
  switch (reason) {
    case 'no_baseline':
      // What the nation's plan says of its own start says nothing about a province; a yes or no has no pace.
      return metric.kind === 'yes-no' || flags.includes('national')
        ? []
        : [words.status.needsBaseline(spot(target.at))];
    case 'no_measurement_at_deadline':
      return target.deadline ? [words.status.needsFigure(periodText(target.deadline, words))] : [];
    case 'conflict':
    case 'methods_differ':
      return [words.status.seeExplain(target.address)];
    default:
      return [];
  }
}
