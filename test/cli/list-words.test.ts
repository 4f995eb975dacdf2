import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const workspace = aWorkspace({
  ...SMALL,
  'data/more.yaml': `province: can-tho
measurements:
  - { indicator: own-share, period: 2022, value: 3%, source: own-report }
  - { indicator: own-share, period: 2023, value: 4%, source: own-report }
`,
});

const found = async (...words: string[]): Promise<[string, number][]> => {
  const { rows } = JSON.parse((await workspace.dx('list', 'indicators', ...words, '--json')).stdout);
  return rows.map(({ id, figures }: { id: string; figures: number }) => [id, figures]);
};

describe('dx list indicators <words>', () => {
  test.each([[['ty', 'le', 'rieng']], [['TỶ LỆ', 'riêng']], [['own', 'share']], [['own', 'le']], [['own-share']]])(
    'finds by %j',
    async (words) => expect(await found(...words)).toEqual([['own-share', 3]]),
  );

  test('has every indicator of which all words are said', async () =>
    expect(await found('ty', 'le', '--pillar', 'own')).toEqual([['own-share', 3]]));

  test('counts the figures of the provinces asked for', async () =>
    expect(await found('rieng', '-p', 'quang-ninh')).toEqual([['own-share', 1]]));

  test('says zero for an indicator without figures: that is a count', async () =>
    expect(await found('other', 'share')).toEqual([['other-share', 0]]));

  test.each([
    [['indicators', 'own', 'nowhere'], 'nothing matches own nowhere'],
    [['indicators', 'rieng', '-p', 'ha-noi'], 'nothing matches'],
    [['plans', 'small'], 'too many arguments'],
  ])('refuses %j', async (argv, said) => {
    const { code, stderr } = await workspace.dx('list', ...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  test.each(['vi', 'en'])('shows unit, direction and how many figures, in %s', async (lang) => {
    const { stdout } = await workspace.dx('list', 'indicators', 'rieng', '--lang', lang);
    expect(stdout).toMatch(/own-share\s+\S+( \S+)?\s+(higher|tăng)\s+3\s+own/);
  });

  test('is told by the help page', async () => {
    const { stdout } = await workspace.dx('list', '--help', '--lang', 'en');
    expect(stdout).toContain('dx list [options] <what> [word...]');
  });
});
