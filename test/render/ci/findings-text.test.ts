import { describe, expect, test } from 'vitest';
import { text } from '../../../src/render/ci/findings-text.ts';
import type { CheckResult } from '../../../src/view/view.ts';
import { aCase, anEnv, aView } from '../../helpers/build.ts';

const printed = (cases: readonly CheckResult[], env: Parameters<typeof anEnv>[0] = {}) =>
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

describe('the line of the file', () => {
  const FLOW =
    '      - { id: share, title: { vi: Tỷ lệ, en: Share }, indicator: own-share, goal: ">= 20%", by: 2024, source: own-report }';
  const at = (column: number, length?: number) => ({
    ...{ file: 'data/plan.yaml', line: 2, column },
    ...(length !== undefined && { length }),
  });
  const framed = (source: string, about: Partial<CheckResult>, width = 80) =>
    printed([aCase(about)], { width, sourceOf: () => source })
      .split('\n')
      .filter((line) => /^[ >] /.test(line) && line.includes('|'));

  test('has carets under the id alone, not to its end', () => {
    const [, line, carets] = framed(`targets:\n${FLOW}\n`, { at: at(15) }, 200);
    expect(line).toBe(`> 2 | ${FLOW}`);
    expect(carets).toBe(`    | ${' '.repeat(14)}^^^^^`);
  });

  test.each([
    ['      - id: share # the share', 13, '^^^^^'],
    ['  levels: { "quang-ninh/*": warn }', 13, '^^^^^^^^^^^^^^'],
    ["  - { target: 'it''s', until: 2030 }", 15, '^^^^^^^'],
    ['id: "open', 5, '^^^^^'],
    ['a, b', 2, '^'],
  ])('has them under the word that begins there: %s', (line, column, carets) => {
    expect(
      framed(`x:\n${line}`, { at: at(column) })
        .at(-1)
        ?.split('|')[1]
        ?.trim(),
    ).toBe(carets);
  });

  test('is cut to the width, around what is meant', () => {
    for (const width of [40, 80]) {
      for (const column of [15, 60, 110]) {
        const lines = framed(`${FLOW}\n${FLOW}\n${FLOW}\n`, { at: at(column, 4) }, width);
        expect(lines).toHaveLength(4);
        for (const each of lines) expect([...each].length).toBeLessThanOrEqual(width);
        const [, line = '', carets = ''] = lines;
        const under = [...line].slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1).join('');
        expect(under).toBe([...FLOW].slice(column - 1, column + 3).join(''));
      }
    }
    expect(framed(`x:\n${FLOW}\n`, { at: at(15) }, 80)[1]).toMatch(/…$/);
  });

  test('is not cut where it just fits', () => {
    const line = `    - id: ${'a'.repeat(24)}`;
    expect(framed(`x:\n${line}\n`, { at: at(11) }, line.length + 6)[1]).toBe(`> 2 | ${line}`);
    expect(framed(`x:\n${line}\n`, { at: at(11) }, line.length + 5)[1]).toMatch(/…/);
  });

  test('has no more carets than there is room', () => {
    const [, , carets = ''] = framed(`x:\n${'y'.repeat(200)}\n`, { at: at(1) }, 40);
    expect(carets).toBe(`    | ${'^'.repeat(34)}`);
  });
});

test('no line is wider than the screen', () => {
  const facts = [{ label: 'To pass', cells: ['a figure of ≥ 20 % for 2024, or a goal of ≥ 7.1 %'] }] as const;
  const title = 'Tỷ trọng kinh tế số trong tổng sản phẩm trên địa bàn của tỉnh';
  const cases = Array.from({ length: 51 }, () => aCase({ title, facts, outcome: 'warning' }));
  const closing = '51 targets checked: 0 errors, 51 warnings; more warnings than --max-warnings 0 allows';
  for (const width of [40, 80, 200]) {
    const shown = text({ ...aView([], []), cases, closing }, anEnv({ width, sourceOf: () => null }));
    for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(shown.replace(/\s+/g, ' ')).toContain(`warning[missed] data/plan.yaml:9:13: ${title} · missed`);
    expect(shown.replace(/\s+/g, ' ')).toContain(closing);
  }
});

test('an error has its neighbours around it, a warning its line alone', () => {
  const shown = (outcome: CheckResult['outcome']) =>
    printed([aCase({ outcome, at: { file: 'a', line: 2, column: 1 } })], { sourceOf: () => 'alpha\ntwo\ngamma\n' });
  expect(shown('error')).toMatch(/^ {2}1 \| alpha\n> 2 \| two\n {4}\| \^\^\^\n {2}3 \| gamma$/m);
  expect(shown('warning')).toMatch(/^> 2 \| two\n {4}\| \^\^\^$/m);
  expect(shown('warning')).not.toMatch(/alpha|gamma/);
});
