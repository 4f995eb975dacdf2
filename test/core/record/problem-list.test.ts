import { expect, test } from 'vitest';
import { type Problem, problemOf } from '../../../src/core/record/problem.ts';
import { countProblems, firstOfLongFiles, firstProblems } from '../../../src/core/record/problem-list.ts';

const error = (line: number, file = 'data/a.csv'): Problem => problemOf('not_a_file', { file, line, column: 1 }, {});
const warning = (line: number): Problem =>
  problemOf('fraction_in_count', { file: 'data/a.csv', line, column: 1 }, { value: 0.5 });
const linesOf = (problems: readonly Problem[]): number[] => problems.map(({ at }) => at.line);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('of the problems of a file the first by place are kept, whatever their order, and the others counted', () => {
  for (const order of [upTo(5000), upTo(5000).toReversed(), upTo(5000).toSorted((a, b) => (a % 7) - (b % 7))]) {
    const found = firstProblems(3);
    for (const line of order) found.push(error(line));
    const list = found.list();
    expect(linesOf(list)).toEqual([1, 2, 3, 1]);
    expect(list.at(-1)).toMatchObject({ code: 'not_listed', args: { errors: 4997, warnings: 0 } });
    expect(countProblems(list)).toEqual({ errors: 5000, warnings: 0 });
  }
});

test('no warning takes the place of an error', () => {
  const found = firstProblems(2);
  for (const line of [1, 2, 3]) found.push(warning(line));
  for (const line of [7, 8]) found.push(error(line));
  expect(found.list().map(({ code, at }) => [code, at.line])).toEqual([
    ['fraction_in_count', 1],
    ['fraction_in_count', 2],
    ['not_a_file', 7],
    ['not_a_file', 8],
    ['not_listed', 1],
  ]);
  expect(countProblems(found.list())).toEqual({ errors: 2, warnings: 3 });
});

test('as many problems as are kept are all listed', () => {
  const found = firstProblems(3);
  for (const line of [3, 1, 2]) found.push(error(line));
  expect(linesOf(found.list())).toEqual([1, 2, 3]);
});

test('what was left out before is counted with what is left out now', () => {
  const [first, second, all] = [firstProblems(2), firstProblems(2), firstProblems(2)];
  for (const line of [1, 4, 5]) first.push(error(line));
  for (const line of [2, 3, 6, 7]) second.push(error(line));
  for (const problem of [...first.list(), ...second.list()]) all.push(problem);
  expect(linesOf(all.list())).toEqual([1, 2, 1]);
  expect(countProblems(all.list())).toEqual({ errors: 7, warnings: 0 });
});

test('of a file that is not long all problems are listed, of each long one the first', () => {
  const found = firstOfLongFiles((file) => file.endsWith('.csv'));
  for (const line of upTo(300)) for (const file of ['a.yaml', 'a.csv', 'b.csv']) found.push(error(line, file));
  const byFile = Map.groupBy(found.list(), ({ at }) => at.file);
  expect([...byFile].map(([file, problems]) => [file, problems.length])).toEqual([
    ['a.yaml', 300],
    ['a.csv', 101],
    ['b.csv', 101],
  ]);
  expect(countProblems(found.list()).errors).toBe(900);
});
