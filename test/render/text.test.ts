import { expect, test } from 'vitest';
import { text } from '../../src/render/text.ts';
import type { Case } from '../../src/view/view.ts';
import { aCase, anEnv, aView } from '../helpers/build.ts';

const printed = (cases: readonly Case[], env: Parameters<typeof anEnv>[0] = {}) =>
  text({ ...aView([], []), cases, closing: 'done' }, anEnv(env));

test('no number of warnings hides an error, wherever it stands in the file', () => {
  const warnings = Array.from({ length: 60 }, (_, index) => aCase({ outcome: 'warning', precedence: index + 1 }));
  const shown = printed([...warnings, aCase({ title: 'last', precedence: 0 })]);
  expect(shown).toContain('error[missed] data/plan.yaml:9:13: last · missed');
  expect(shown.match(/^warning\[/gm)).toHaveLength(49);
  expect(shown).toContain('… and 11 more · data/plan.yaml');
});

test('findings stand in the order of the file, also where only the worst are shown', () => {
  const cases = Array.from({ length: 51 }, (_, index) => aCase({ title: `t${index}.`, precedence: 50 - index }));
  const shown = Array.from(printed(cases).matchAll(/t(\d+)\. ·/g), ([, number]) => Number(number));
  expect(shown).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});
