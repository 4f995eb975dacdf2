import { codeFrameColumns } from '@babel/code-frame';
import type { Place } from '../core/place.ts';
import { isError, type Problem, sortProblems } from '../core/problem.ts';
import type { ProblemWords } from '../view/words/problem-words.ts';
import { inert } from './inert.ts';

/** More of one file is noise: the first mistakes often cause the others. */
const MOST_PER_FILE = 50;

/** A problem as people read it: what and where, the lines of the file with a caret, what to type. No final newline. */
export function renderProblem(problem: Problem, sourceText: string | null, words: ProblemWords): string {
  const { message, help } = words.problems[problem.code];
  const severity = isError(problem) ? 'error' : 'warning';
  const hint = help(problem.args);
  return [
    `${severity}[${problem.code}] ${placeText(problem.at)}: ${inert(message(problem.args))}`,
    ...(sourceText === null ? [] : frame(sourceText, problem.at)),
    ...(problem.related ? [`  ${words.related(placeText(problem.related))}`] : []),
    ...(hint === null ? [] : [`  help: ${inert(hint)}`]),
  ].join('\n');
}

/**
 * All problems in the order of the files, at most fifty of one, and how many there are. `sourceOf` gives the text of a
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
    const shown = found.slice(0, MOST_PER_FILE).map((problem) => renderProblem(problem, text, words));
    return found.length > MOST_PER_FILE ? [...shown, words.more(found.length - MOST_PER_FILE, inert(file))] : shown;
  });
  const errors = problems.filter(isError).length;
  const closing = words.closing({ files: files.size, errors, warnings: problems.length - errors });
  return `${[...parts, closing].join('\n\n')}\n`;
}

const placeText = ({ file, line, column }: Place): string => `${inert(file)}:${line}:${column}`;

/** The line of the place and its neighbours. Our columns count code points from 1, the frame counts what it prints from 0. */
function frame(text: string, { line, column, length = 0 }: Place): string[] {
  const lines = text.split(/\r?\n/);
  const points = [...(lines[line - 1] ?? '')];
  if (points.length === 0) return [];
  const before = inert(points.slice(0, column - 1).join('')).length;
  const under = Math.max(1, inert(points.slice(column - 1, column - 1 + length).join('')).length);
  const start = Math.max(0, line - 2);
  const location = { start: { line, column: before }, end: { line, column: before + under } };
  const options = { highlightCode: false, startLine: start + 1 };
  const window = lines
    .slice(start, line + 1)
    .map(inert)
    .join('\n');
  return codeFrameColumns(window, location, options).split('\n');
}
