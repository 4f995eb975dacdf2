import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/record/problem.ts';

const at = { file: 'data/a.yaml', line: 3, column: 5 };

test('a problem takes the arguments that its sentence needs, and no others: the compiler says so', () => {
  expect(problemOf('no_deadline', at, { target: 'share' }).args).toEqual({ target: 'share' });
  // @ts-expect-error the sentence about a missing deadline needs `target`
  expect(problemOf('no_deadline', at, { titel: 'share' }).args).toEqual({ titel: 'share' });
  // @ts-expect-error a sentence that needs nothing takes nothing
  expect(problemOf('not_a_file', at, { text: 'x' }).args).toEqual({ text: 'x' });
});

test('a problem holds no more of a text than a sentence can', () => {
  const { args } = problemOf('duplicate_key', at, { key: 'x'.repeat(501) });
  expect(args).toEqual({ key: `${'x'.repeat(500)}…` });
  expect(problemOf('duplicate_key', at, { key: 'x'.repeat(500) }).args).toEqual({ key: 'x'.repeat(500) });
});
