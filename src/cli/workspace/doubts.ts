import type { Problem } from '../../core/record/problem.ts';
import type { Language } from '../../view/words/language.ts';

/** More would bury the report. */
const MOST = 10;

/** Warnings of reading as remarks of a report, a line each; `dx lint` shows them with their lines. */
export async function doubtNotes(doubts: readonly Problem[], { words: { lang }, cli }: Language): Promise<string[]> {
  if (doubts.length === 0) return [];
  const { labelOf, worded } = await import('../output/lint-report.ts');
  const { inert } = await import('../../render/value/sanitize.ts');
  const notes = doubts.slice(0, MOST).map((problem) => {
    const { file, line, column } = problem.at;
    return inert(`${labelOf(problem, lang)} ${file}:${line}:${column}: ${worded(problem, lang).message}`);
  });
  return doubts.length > MOST ? [...notes, cli.notices.moreDoubts(doubts.length - MOST)] : notes;
}
