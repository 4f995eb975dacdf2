import { describe, expect, it } from 'vitest';
import { aWorkspace, SMALL } from '../../helpers/workspace.ts';

const figure = (value: string): string =>
  `province: quang-ninh\nmeasurements: [{ indicator: own-share, period: 2023, value: ${value}, source: own-report }]\n`;
const figures = (value: string): string =>
  `province,indicator,period,value,source\nQuảng Ninh,own-share,2023,${value},own-report\n`;

const ranking = (rank: number, index = 'dti'): string =>
  `index: ${index}\nedition: 2024\npopulation: vn63\nof: 63\nsource: own-report\nranks: { quang-ninh: { rank: ${rank} } }\n`;
const places = (...ranks: readonly number[]): string =>
  `index,edition,population,of,province,rank,score,source\n${ranks
    .map((rank) => `dti,2024,vn63,63,Quảng Ninh,${rank},,own-report\n`)
    .join('')}`;

const plan = (title: string): string => `province: quang-ninh\nplans: [{ id: other, title: ${title} }]\n`;
const targets = `province: quang-ninh
plans:
  - id: other
    title: O
    targets:
      - { id: t, title: T, indicator: own-share, goal: ">= 20%" }
      - { id: t, title: T, indicator: own-share, goal: ">= 30%" }
`;

/** Errors by their code, each with the place of the statement and that of the one before it. */
const errorsIn = (stderr: string): (readonly string[])[] =>
  [...stderr.matchAll(/error\[(\w+)\] (\S+):\d+: .*\n(?:(?!error\[).*\n)*? *see also (\S+):\d+/g)].map(
    ([, ...found]) => found,
  );

describe('a statement whose address another one has taken', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly [string, string]]>([
    ['a figure', { 'data/a.yaml': figure('1'), 'data/b.yaml': figure('2') }, ['data/b.yaml:2', 'data/a.yaml:2']],
    [
      'a figure of a table',
      { 'data/a.yaml': figure('1'), 'data/measurements.csv': figures('2') },
      ['data/measurements.csv:2', 'data/a.yaml:2'],
    ],
    ['a place', { 'data/a.yaml': ranking(1), 'data/b.yaml': ranking(2) }, ['data/b.yaml:6', 'data/a.yaml:6']],
    [
      'a place by an indicator',
      { 'data/a.yaml': ranking(1, 'own-share'), 'data/b.yaml': ranking(2, 'own-share') },
      ['data/b.yaml:6', 'data/a.yaml:6'],
    ],
    [
      'a place of a table',
      { 'data/a.yaml': ranking(1), 'data/rankings.csv': places(2) },
      ['data/rankings.csv:2', 'data/a.yaml:6'],
    ],
    [
      'a place of the same table',
      { 'data/rankings.csv': places(1, 2) },
      ['data/rankings.csv:3', 'data/rankings.csv:2'],
    ],
    [
      'a place of another table',
      { 'data/rankings-1.csv': places(1), 'data/rankings-2.csv': places(2) },
      ['data/rankings-2.csv:2', 'data/rankings-1.csv:2'],
    ],
    ['a plan', { 'data/a.yaml': plan('A'), 'data/b.yaml': plan('B') }, ['data/b.yaml:2', 'data/a.yaml:2']],
    ['a target', { 'data/a.yaml': targets }, ['data/a.yaml:7', 'data/a.yaml:6']],
  ])('is an error with both places, and nothing is loaded: %s', async (_, files, [second, first]) => {
    const { code, stderr } = await aWorkspace({ ...SMALL, ...files }).dx('load', '--lang', 'en');
    expect(errorsIn(stderr)).toEqual([['duplicate_address', second, first]]);
    expect(stderr).toContain('1 error in 1 file. Nothing was loaded.');
    expect(code).toBe(3);
  });

  it('is one too where it comes later, beside a file that is not read again', async () => {
    const workspace = aWorkspace({ ...SMALL, 'data/b.yaml': ranking(1) });
    expect((await workspace.dx('load')).code).toBe(0);
    workspace.write('data/rankings.csv', places(2));
    const { code, stderr } = await workspace.dx('load', '--lang', 'en');
    expect([code, errorsIn(stderr)]).toEqual([3, [['duplicate_address', 'data/rankings.csv:2', 'data/b.yaml:6']]]);
  });
});
