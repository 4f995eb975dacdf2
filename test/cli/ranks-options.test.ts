import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const table = (index: string, edition: number, ranks: string) =>
  `index: ${index}\nedition: ${edition}\npublished: ${edition + 1}-01-15\npopulation: vn63\nof: 63\nsource: own-report\nranks:\n${ranks}`;

const workspace = aWorkspace({
  ...SMALL,
  'data/dti-2021.yaml': table('dti', 2021, '  quang-ninh: { rank: 7 }\n  bac-ninh: { rank: 4 }\n'),
  'data/dti-2022.yaml': table('dti', 2022, '  quang-ninh: { rank: 3 }\n'),
  'data/economy.yaml': table('dti/digital-economy', 2022, '  quang-ninh: { rank: 9 }\n'),
  'data/society.yaml': table('dti/digital-society', 2022, '  quang-ninh: { rank: 2 }\n'),
  'data/share.yaml': table('digital-economy-share-of-grdp', 2022, '  bac-ninh: { rank: 1 }\n'),
});
const ranks = (...argv: string[]) => workspace.dx('ranks', '--as-of', '2025-06-30', ...argv);
const indicesOf = async (...argv: string[]) =>
  JSON.parse((await ranks('--json', ...argv)).stdout).rows.map((row: Record<string, string | null>) =>
    [row.index, row.component].filter(Boolean).join('/'),
  );

describe('a selection that matches nothing', () => {
  test.each([
    [['--index', 'dti', '--edition', '2025'], 'nothing matches --index dti --edition 2025'],
    [['--from', '2030'], 'nothing matches --from 2030'],
    [['--to', '2001'], 'nothing matches --to 2001'],
    [['--top', '0'], 'nothing matches --top 0'],
    [['-i', 'own-share'], 'nothing matches --indicator own-share'],
    [['--index', 'dti', '--pillar', 'digital-government'], 'nothing matches --index dti --pillar digital-government'],
  ])('is named as it was typed: %j', async (argv, message) => {
    const { code, stdout, stderr } = await ranks(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`${message}$`, 'm'));
  });

  test('points to the other unit of that name, where it would match', async () => {
    expect((await ranks('-p', 'bac-ninh-2025', '--index', 'dti')).stderr).toContain('did you mean "bac-ninh"?');
    expect((await ranks('-p', 'hai-phong-2025', '--index', 'dti')).stderr).not.toContain('did you mean');
    const { stderr } = await ranks('-p', 'bac-ninh-2025', '-p', 'quang-ninh', '--index', 'dti');
    expect(stderr).toContain('of the same name, and another unit: bac-ninh');
  });
});

test('two editions the wrong way round are wrong usage', async () => {
  const { code, stderr } = await ranks('--from', '2023', '--to', '2022');
  expect(code).toBe(2);
  expect(stderr).toContain('--from 2023 is after --to 2022');
  expect((await ranks('--from', '2021-H1', '--to', '2021')).code).toBe(0);
});

test.each([
  ['--plan', 'small'],
  ['--status', 'missed'],
])('%s selects targets, so it is refused', async (option, value) => {
  const { code, stdout, stderr } = await ranks(option, value);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(option);
});

test('--pillar takes the components of that name and the indicators of that pillar', async () => {
  expect(await indicesOf('--pillar', 'digital-economy')).toEqual([
    'dti/digital-economy',
    'digital-economy-share-of-grdp',
  ]);
  expect(await indicesOf('--pillar', 'digital-economy', '--index', 'dti')).toEqual(['dti/digital-economy']);
  expect(await ranks('--pillar', 'nope')).toMatchObject({ code: 2, stdout: '' });
});

test('an index is found in any case, and with spaces for hyphens', async () => {
  expect(await indicesOf('--index', 'DTI', '--edition', '2021')).toEqual(['dti', 'dti']);
  expect(await indicesOf('--index', 'dti/Digital Economy')).toEqual(['dti/digital-economy']);
  expect(await indicesOf('-i', 'Digital-Economy-Share-of-GRDP')).toEqual(['digital-economy-share-of-grdp']);
  expect((await ranks('--index', 'dtj')).stderr).toContain('did you mean "dti"');
});
