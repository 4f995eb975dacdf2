import type { Assessment } from '../../core/target/assessment.ts';
import type { Words } from '../words/words.ts';

/**
 * Why a status is what it is, in a sentence; none where the figure alone says it. A yes or no lacks no baseline: it has
 * no pace.
 */
export function reasonText({ reason, metric }: Pick<Assessment, 'reason' | 'metric'>, words: Words): string | null {
  if (reason === null) return null;
  const ofYesNo = metric.kind === 'yes-no' ? words.reasonsOfYesNo[reason] : undefined;
  return ofYesNo ?? words.reasons[reason];
}
