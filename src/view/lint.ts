import { isError, type Problem } from '../core/record/problem.ts';
import { cellsOf, numberCell, textCell } from './cell.ts';
import { type Column, gridOf } from './column.ts';
import type { CheckResult, View } from './view.ts';

/** A problem with its sentence in the language of the reader. */
export interface WordedProblem {
  readonly problem: Problem;
  readonly message: string;
}

const COLUMNS: readonly Column<WordedProblem>[] = [
  { key: 'severity', cell: ({ problem }) => textCell(isError(problem) ? 'error' : 'warning') },
  { key: 'code', cell: ({ problem }) => textCell(problem.code) },
  { key: 'file', cell: ({ problem }) => textCell(problem.at.file) },
  { key: 'line', cell: ({ problem }) => numberCell(problem.at.line) },
  { key: 'column', cell: ({ problem }) => numberCell(problem.at.column) },
  { key: 'message', cell: ({ message }) => textCell(message) },
  { key: 'related_file', cell: ({ problem }) => textCell(problem.related?.file) },
  { key: 'related_line', cell: ({ problem }) => numberCell(problem.related?.line) },
];

/** `dx lint` for scripts and CI: a row and a case per problem. People get code frames instead, so the page is empty. */
export function lintView(problems: readonly WordedProblem[], closing: string): View {
  // Errors come before warnings, each in the order of the files.
  const cases = problems.map((each, index) => problemCase(each, index + (isError(each.problem) ? 0 : problems.length)));
  return { report: 'lint', asOf: null, grid: gridOf(COLUMNS, problems), summary: null, page: () => [], cases, closing };
}

function problemCase({ problem, message }: WordedProblem, precedence: number): CheckResult {
  const { code, at, args } = problem;
  return {
    outcome: isError(problem) ? 'error' : 'warning',
    code,
    suite: at.file,
    name: `${at.file}:${at.line}:${at.column} ${code}`,
    identity: [at.file, ...Object.values(args)].join(' '),
    title: code,
    at,
    message: cellsOf(message),
    facts: [],
    precedence,
  };
}
