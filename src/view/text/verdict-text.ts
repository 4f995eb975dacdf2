import type { Assessment, Flag } from '../../core/target/assessment.ts';
import type { Cell, Datum } from '../view.ts';
import type { DetailFlag, Words } from '../words/words.ts';

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

/** The flags that are said in a few words: what it was when last measured, and how it went. */
export function flagWords({ flags }: Pick<Assessment, 'flags'>, { details }: Words): readonly string[] {
  const said: Readonly<Partial<Record<Flag, string>>> = details satisfies Record<DetailFlag, string>;
  return flags.flatMap((flag) => said[flag] ?? []);
}

/** The verdict, with the flags that are said right behind it. */
export function flaggedVerdictCell(assessment: Assessment, words: Words): Cell {
  const detail = flagWords(assessment, words).join(' · ');
  return { ...verdictCell(assessment), ...(detail && { detail }) };
}
