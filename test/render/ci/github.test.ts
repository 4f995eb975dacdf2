import { expect, test } from 'vitest';
import { github } from '../../../src/render/ci/github.ts';
import type { CheckResult } from '../../../src/view/view.ts';
import { aCase, anEnv, aView } from '../../helpers/build.ts';

const annotated = (cases: readonly CheckResult[], env = {}) =>
  github({ ...aView([], []), cases, closing: 'done' }, anEnv(env)).split('\n');

test('a finding is one line, whatever its title holds', () => {
  const title = 'a %, b: c\nd\r::stop-commands::x';
  const [line = '', closing] = annotated([aCase({ title })]);
  expect(line).toBe(
    '::error file=data/plan.yaml,line=9,col=13,title=a %25%2C b%3A c d␍%3A%3Astop-commands%3A%3Ax::a %25, b: c d␍::stop-commands::x · missed%0AGoal: ≥ 20 %25',
  );
  expect(closing).toBe('done');
});

test('files are named from the root of the repository', () => {
  const at = { file: 'data/a,b.yaml', line: 1, column: 2, length: 3 };
  const [line = ''] = annotated([aCase({ at })], { root: 'provinces/qn/' });
  expect(line).toContain('file=provinces/qn/data/a%2Cb.yaml,line=1,endLine=1,col=2,endColumn=5,');
});

test('files of the package lie in no repository', () => {
  const [line = ''] = annotated([aCase({ at: { file: 'dx:seeds/units.yaml', line: 1, column: 1 } })], { root: 'sub/' });
  expect(line).toContain('file=dx%3Aseeds/units.yaml,');
});

test('warnings and waived findings have commands of their own, the rest none', () => {
  const outcomes = ['passed', 'open', 'waived', 'warning', 'error'] as const;
  const lines = annotated(outcomes.map((outcome) => aCase({ outcome })));
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice', 'done', '']);
});

test('ten of a kind are shown; of more, nine and how many are left', () => {
  const many = (count: number) => annotated(Array.from({ length: count }, () => aCase())).slice(0, -2);
  expect(many(10)).toHaveLength(10);
  expect(many(10).at(-1)).toMatch(/^::error file=/);
  expect(many(11)).toHaveLength(10);
  expect(many(11).at(-1)).toBe('::error::… and 2 more');
  expect(many(300)).toHaveLength(10);
  expect(many(300).at(-1)).toBe('::error::… and 291 more');
});

test('the nine that are shown are the worst, wherever they stand in the files', () => {
  const cases = Array.from({ length: 30 }, (_, index) => aCase({ title: `t${index}`, precedence: 29 - index }));
  const titles = annotated(cases).flatMap((line) => /title=(t\d+)/.exec(line)?.[1] ?? []);
  expect(titles).toEqual(['t21', 't22', 't23', 't24', 't25', 't26', 't27', 't28', 't29']);
});

test('the last line gives no command either', () => {
  const text = github({ ...aView([], []), cases: [], closing: '::error::x' }, anEnv());
  expect(text).not.toMatch(/^::/m);
});
