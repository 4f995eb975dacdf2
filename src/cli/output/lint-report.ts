import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import { countProblems } from '../../core/record/problem-list.ts';
import type { SourceOf } from '../../render/terminal/code-frame.ts';
import type { View } from '../../view/view.ts';
import { problemsEn } from '../../view/words/en/problems.ts';
import { type ProblemWords, sentenceOf, type Undone } from '../../view/words/problem-words.ts';
import { problemsVi } from '../../view/words/vi/problems.ts';
import type { Words } from '../../view/words/words.ts';
import type { RefusedText } from '../errors/errors.ts';
import type { Context } from '../workspace/context.ts';
import { sourceReader } from '../workspace/source-reader.ts';

const WORDS: Readonly<Record<'vi' | 'en', ProblemWords>> = {
  get vi() {
    return problemsVi;
  },
  get en() {
    return problemsEn;
  },
};

/** The sentence about a problem, and its remedy. */
export const worded = (problem: Problem, lang: 'vi' | 'en'): ReturnType<typeof sentenceOf> =>
  sentenceOf(problem, WORDS[lang]);

/** The severity and the code of a problem: `warning[empty_file]`. */
export const labelOf = (problem: Problem, lang: 'vi' | 'en'): string =>
  `${WORDS[lang].severities[isError(problem) ? 'error' : 'warning']}[${problem.code}]`;

/** The view of problems, for scripts and CI. */
export async function lintReport(problems: readonly Problem[], { lang }: Words): Promise<View> {
  const { lintView } = await import('../../view/lint.ts');
  return lintView(
    sortProblems(problems).map((problem) => ({ problem, message: worded(problem, lang).message })),
    problems.length > 0 ? closingOf(problems, lang) : '',
  );
}

/** The sentence with the number of problems. */
export function closingOf(problems: readonly Problem[], lang: 'vi' | 'en', undone: Undone = 'loaded'): string {
  const files = new Set(problems.map(({ at }) => at.file)).size;
  return WORDS[lang].closing({ files, ...countProblems(problems) }, undone);
}

/** All problems with their lines. The files are read once more; `text` holds that of a file outside the workspace. */
export async function framesOf(
  problems: readonly Problem[],
  context: Context,
  other: Pick<RefusedText, 'file' | 'text'> | null = null,
): Promise<string> {
  const { renderProblems } = await import('../../render/terminal/problem-text.ts');
  const own = sourceReader(context);
  const sourceOf: SourceOf = (name, lines) => (name === other?.file ? other.text : own(name, lines));
  return renderProblems(problems, sourceOf, WORDS[context.language.words.lang], other ? 'written' : 'loaded');
}
