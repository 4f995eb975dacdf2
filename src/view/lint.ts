import { isError, type Problem } from '../core/record/problem.ts';
import { cellsOf, number, text } from './cell.ts';
import { type Column, gridOf } from './column.ts';
import type { Case, View } from './view.ts';

/** A problem with its sentence in the language of the reader. */
export interface WordedProblem {
  readonly problem: Problem;
  readonly message: string;
}

const COLUMNS: readonly Column<WordedProblem>[] = [
  { key: 'severity', cell: ({ problem }) => text(isError(problem) ? 'error' : 'warning') },
  { key: 'code', cell: ({ problem }) => text(problem.code) },
  { key: 'file', cell: ({ problem }) => text(problem.at.file) },
  { key: 'line', cell: ({ problem }) => number(problem.at.line) },
  { key: 'column', cell: ({ problem }) => number(problem.at.column) },
  { key: 'message', cell: ({ message }) => text(message) },
  { key: 'related_file', cell: ({ problem }) => text(problem.related?.file) },
  { key: 'related_line', cell: ({ problem }) => number(problem.related?.line) },
];

/** `dx lint` for scripts and CI: a row and a case per problem. People get code frames instead, so the page is empty. */
export function lintView(problems: readonly WordedProblem[], closing: string): View {
  // Errors come before warnings, each in the order of the files.
  const cases = problems.map((each, index) => problemCase(each, index + (isError(each.problem) ? 0 : problems.length)));
  return { report: 'lint', asOf: null, grid: gridOf(COLUMNS, problems), summary: null, page: () => [], cases, closing };
}

function problemCase({ problem, message }: WordedProblem, precedence: number): Case {
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
