import { expect, test } from 'vitest';
import type { Problem, ProblemCode } from '../../src/core/record/problem.ts';
import { lintView } from '../../src/view/lint.ts';

test('errors come before warnings where there is not room for all, each in the order of the files', () => {
  const codes: readonly ProblemCode[] = ['no_deadline', 'unreadable_number', 'no_deadline', 'unknown_key'];
  const problems = codes.map((code, index) => ({
    problem: { code, at: { file: 'a.yaml', line: index + 1, column: 1 }, args: {} } as Problem,
    message: code,
  }));
  const { cases = [] } = lintView(problems, '');
  const worstFirst = cases.toSorted((a, b) => a.precedence - b.precedence);
  expect(worstFirst.map(({ at }) => at.line)).toEqual([2, 4, 1, 3]);
});
