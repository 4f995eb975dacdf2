import { valueOrNull } from '../../core/number/computed.ts';
import type { Assessment, Status } from '../../core/target/assessment.ts';
import { pathShare } from '../../core/target/progress/path-share.ts';
import { joined, numberCell, type PhrasePart, spot } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import { flagWords } from '../text/verdict-text.ts';
import type { Measure, Phrase } from '../view.ts';
import type { Words } from '../words/words.ts';

/**
 * What is said below a row: what it was when last measured, how old its figure is, what would help it to a verdict, and
 * which other plans promise the same. Nothing for a row that says all itself.
 */
export function noteOf(assessment: Assessment, others: readonly string[], measure: Measure, words: Words): Phrase {
  const { status } = words;
  return joined([
    ...flagWords(assessment, words),
    ageOf(assessment, words),
    inferredOf(assessment, words, measure),
    ...helpOf(assessment, words),
    others.length > 0 ? status.alsoIn(others.join('; ')) : '',
  ]);
}

function ageOf({ flags, age }: Assessment, { status }: Words): PhrasePart {
  return flags.includes('stale') && age ? status.aged(numberCell(age.days)) : '';
}

/**
 * What a pace is measured from, where the plan does not say it and a figure from before stands in (methodology §15).
 */
function inferredOf(assessment: Assessment, words: Words, measure: Measure): PhrasePart {
  const baseline = valueOrNull(assessment.baseline);
  if (baseline?.origin !== 'inferred' || !isPaced(assessment)) return '';
  return words.status.inferredBaseline(
    { kind: 'interval', low: baseline.value, high: baseline.value, measure, rounding: { digits: 4, toward: 'zero' } },
    periodText(baseline.period, words),
  );
}

/** Whether a pace decides, or decided when last measured, or the bar shows the path on its way. */
const isPaced = (assessment: Assessment): boolean => {
  const { elapsed } = assessment;
  const share = pathShare(assessment);
  return (
    [assessment.status, ...assessment.flags].some((each) => PACES.includes(each.replace(/^last_/, ''))) ||
    (share.ok && share.value !== 1 && elapsed.ok && elapsed.value < 1)
  );
};

const PACES: readonly string[] = ['on_track', 'at_risk', 'off_track'] satisfies readonly Status[];

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
