import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import { type ProblemWords, sentenceOf } from '../../view/words/problem-words.ts';
import { worst } from '../ci/worst.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { frame, placeText } from './code-frame.ts';

/** More of one file is noise: the first mistakes often cause the others. No warning takes the place of an error. */
const MOST_PER_FILE = 100;

/** A problem as people read it: what and where, the lines of the file with a caret, what to type. No final newline. */
export function renderProblem(problem: Problem, sourceText: string | null, words: ProblemWords): string {
  const { message, help } = sentenceOf(problem, words);
  const severity = words.severities[isError(problem) ? 'error' : 'warning'];
  return [
    `${severity}[${problem.code}] ${placeText(problem.at)}: ${inert(message)}`,
    ...(sourceText === null ? [] : frame(sourceText, problem.at)),
    ...(problem.related ? [`  ${words.related(placeText(problem.related))}`] : []),
    ...(help === null ? [] : [`  ${words.help}: ${inert(help)}`]),
  ].join('\n');
}

/**
 * All problems in the order of the files, at most a hundred of one, and how many there are. `sourceOf` gives the text of a
 * file by its name, null where there is none to show. Ends in one newline; empty without problems.
 */
export function renderProblems(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | null,
  words: ProblemWords,
): string {
  const files = Map.groupBy(sortProblems(problems), ({ at }) => at.file);
  if (files.size === 0) return '';
  const parts = [...files].flatMap(([file, found]) => {
    const text = sourceOf(file);
    const ranked = found.map((problem) => ({ problem, precedence: isError(problem) ? 0 : 1 }));
    const shown = worst(ranked, MOST_PER_FILE).map(({ problem }) => renderProblem(problem, text, words));
    return found.length > MOST_PER_FILE ? [...shown, words.more(found.length - MOST_PER_FILE, inert(file))] : shown;
  });
  const errors = problems.filter(isError).length;
  const closing = words.closing({ files: files.size, errors, warnings: problems.length - errors });
  return `${uncommanded([...parts, closing].join('\n\n'))}\n`;
}
