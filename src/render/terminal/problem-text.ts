import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import { countProblems } from '../../core/record/problem-list.ts';
import { type ProblemWords, sentenceOf, type Undone } from '../../view/words/problem-words.ts';
import { worst } from '../ci/worst.ts';
import { inert, uncommanded } from '../value/sanitize.ts';
import { frame, placeText, type ShownText, type SourceOf } from './code-frame.ts';

/** More of one file is noise: the first mistakes often cause the others. No warning takes the place of an error. */
const MOST_PER_FILE = 100;

/** A problem as people read it: what and where, the lines of the file with a caret, what to type. No final newline. */
export function renderProblem(problem: Problem, sourceText: ShownText | null, words: ProblemWords): string {
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
 * All problems in the order of the files, at most a hundred of one, and how many there are. `sourceOf` gives the text
 * of a file by its name, null where there is none to show. Ends in one newline; empty without problems.
 */
export function renderProblems(
  problems: readonly Problem[],
  sourceOf: SourceOf,
  words: ProblemWords,
  undone: Undone = 'loaded',
): string {
  const files = Map.groupBy(sortProblems(problems), ({ at }) => at.file);
  if (files.size === 0) return '';
  const parts = [...files].flatMap(([file, found]) => {
    const listed = found.filter(({ code }) => code !== 'not_listed');
    const ranked = listed.map((problem) => ({ problem, precedence: isError(problem) ? 0 : 1 }));
    const shown = worst(ranked, MOST_PER_FILE).map(({ problem }) => problem);
    const text = sourceOf(
      file,
      shown.map(({ at }) => at.line),
    );
    const { errors, warnings } = countProblems(found);
    const more = errors + warnings - shown.length;
    const texts = shown.map((problem) => renderProblem(problem, text, words));
    return more > 0 ? [...texts, words.more(more, inert(file))] : texts;
  });
  const closing = words.closing({ files: files.size, ...countProblems(problems) }, undone);
  return `${uncommanded([...parts, closing].join('\n\n'))}\n`;
}
