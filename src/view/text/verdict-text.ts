import type { Assessment, Flag } from '../../core/target/assessment.ts';
import type { Cell, Datum } from '../view.ts';
import type { DetailFlag, Words } from '../words/words.ts';

type Verdict = Pick<Assessment, 'status' | 'reason'>;

/** Whether the goal is met and may be lost again before the deadline: it is not done (methodology §8, step 6). */
const isSoFar = ({ status, reason }: Verdict): boolean => status === 'achieved' && reason === 'met_early';

/**
 * Whether a verdict about the deadline rests on a figure of a later period: none ended with the deadline, and one
 * within 366 days from it decides (methodology §7).
 */
export function isByLaterFigure({ status, reason, figure, target: { deadline } }: Assessment): boolean {
  const isAboutDeadline = status === 'achieved' || status === 'missed' || reason === 'interval_straddles_target';
  return isAboutDeadline && figure !== null && deadline !== null && figure.measurement.period.end > deadline.end;
}

/** A verdict for people: one that may still be lost says so, whatever its status is called for scripts. */
export const verdictCell = (verdict: Verdict): Extract<Datum, { kind: 'status' }> => ({
  kind: 'status',
  status: verdict.status,
  ...(isSoFar(verdict) && { isSoFar: true }),
});

/** The same as words alone. */
export const verdictText = (verdict: Verdict, words: Words): string =>
  isSoFar(verdict) ? words.metSoFar : words.statuses[verdict.status];

/** What is said of a verdict in a few words: what it rests on, what it was when last measured, and how it went. */
export function flagWords(assessment: Assessment, { details, status }: Words): readonly string[] {
  const said: Readonly<Partial<Record<Flag, string>>> = details satisfies Record<DetailFlag, string>;
  return [
    ...(isByLaterFigure(assessment) ? [status.laterFigure] : []),
    ...assessment.flags.flatMap((flag) => said[flag] ?? []),
  ];
}

/** The verdict, with the flags that are said right behind it. */
export function flaggedVerdictCell(assessment: Assessment, words: Words): Cell {
  const detail = flagWords(assessment, words).join(' · ');
  return { ...verdictCell(assessment), ...(detail && { detail }) };
}
