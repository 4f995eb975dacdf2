import type { Assessment } from '../../core/target/assessment.ts';
import type { Datum } from '../view.ts';
import type { Words } from '../words/words.ts';

type Verdict = Pick<Assessment, 'status' | 'reason'>;

/** Whether the goal is met and may be lost again before the deadline: it is not done (methodology §8, step 6). */
const isSoFar = ({ status, reason }: Verdict): boolean => status === 'achieved' && reason === 'met_early';

/** A verdict for people: one that may still be lost says so, whatever its status is called for scripts. */
export const verdictCell = (verdict: Verdict): Extract<Datum, { kind: 'status' }> => ({
  kind: 'status',
  status: verdict.status,
  ...(isSoFar(verdict) && { isSoFar: true }),
});

/** The same as words alone. */
export const verdictText = (verdict: Verdict, words: Words): string =>
  isSoFar(verdict) ? words.metSoFar : words.statuses[verdict.status];
