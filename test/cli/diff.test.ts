import { beforeAll, describe, expect, test } from 'vitest';
import { aRepository, type Repository } from '../helpers/repository.ts';
import { aSmallRepository, FIGURES, PLAN, rowsBetween, SEEDS } from '../helpers/small-repository.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const SHARE = 'quang-ninh/small/share';

type Files = Readonly<Record<string, string | null>>;

/** What the file of a province holds in each of two commits; not named: the small plan, its figures. */
interface Case {
  readonly before?: Files;
  readonly after: Files;
}

/** Each case is of a province of its own: they are committed at once, and one call compares them all. */
const CASES = {
  'cao-bang': { before: { figures: '# nothing yet\n' }, after: { figures: FIGURES } },
  'dien-bien': { after: { figures: FIGURES.replace('value: 7.1%', 'value: 21%') } },
  'ha-tinh': { after: { plan: PLAN.replace('">= 20%"', '">= 7%"') } },
  'lai-chau': { after: { plan: PLAN.replace('">= 20%"', '">= 20%", by: 2024') } },
  'lang-son': { after: { plan: PLAN.replace('id: share,', 'id: portion,') } },
  'nghe-an': { after: { figures: null } },
  'son-la': {
    after: {
      plan: PLAN.replace('">= 20%"', '">= 10%"'),
      figures: FIGURES.replace('value: 7.1%', 'value: 11%'),
    },
  },
  'thanh-hoa': {
    after: {
      plan: PLAN.replace('">= 20%"', '">= 7%"'),
      figures: FIGURES.replace('value: 7.1%', 'value: 21%'),
    },
  },
  'ha-noi': {
    after: {
      plan: PLAN.replace('">= 20%"', '">= 19%"'),
      figures: FIGURES.replace('value: 7.1%', 'value: 21%'),
    },
  },
  hue: { after: { plan: `\n\n${PLAN}`, figures: `\n${FIGURES}` } },
  'quang-ninh': {
    before: { figures: '# nothing yet\n' },
    after: {
      figures: `province: quang-ninh\nmeasurements:\n${[
        [2023, '3%'],
        [2020, '2%'],
        [2018, '1%'],
      ]
        .map(([year, value]) => `  - { indicator: own-share, period: ${year}, value: ${value}, source: own-report }\n`)
        .join('')}`,
    },
  },
} satisfies Readonly<Record<string, Case>>;

/** The files of a case in the folder of its province. */
const ofProvince = (province: string, files: Files): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      `data/${province}/${name}.yaml`,
      text?.replace('province: quang-ninh', `province: ${province}`) ?? null,
    ]),
  );

/** A repository in which every case was committed as it was, and then as it is. */
function twoCommits(cases: Readonly<Record<string, Case>>): Repository {
  const all = (choose: (each: Case) => Files) =>
    Object.assign({}, ...Object.entries(cases).map(([province, each]) => ofProvince(province, choose(each))));
  const before = all(({ before }) => ({ plan: PLAN, figures: FIGURES, ...before }));
  const repository = aRepository('2025-06-01', { 'seeds/own.yaml': SEEDS, ...before });
  repository.commit(
    '2025-06-02',
    all(({ after }) => after),
  );
  return repository;
}

describe('dx diff between two commits names', () => {
  let rows: readonly { readonly target: string }[];
  beforeAll(async () => {
    rows = await rowsBetween(twoCommits(CASES));
  });
  const rowsIn = (province: keyof typeof CASES) => rows.filter(({ target }) => target.startsWith(`${province}/`));

  test('a new figure, and where it stands', () => {
    expect(rowsIn('cao-bang')).toMatchObject([
      {
        target: 'cao-bang/small/share',
        causes: ['new_figure'],
        status_from: 'no_data',
        status_to: 'off_track',
        value_from: null,
        value_to: 7.1,
        figure_file: 'data/cao-bang/figures.yaml',
        figure_line: 3,
        file: 'data/cao-bang/plan.yaml',
        line: 10,
      },
    ]);
  });

  test('the targets of a province that only one side knows, without a remark on the other', async () => {
    const repository = aSmallRepository();
    const plan = PLAN.replace('province: quang-ninh', 'province: hue').replace('id: small', 'id: new');
    repository.commit('2025-06-02', { 'data/hue.yaml': plan });
    const rows = await rowsBetween(repository, '-p', 'quang-ninh', 'hue');
    expect(rows.map(({ target }: { target: string }) => target)).toEqual(['hue/new/share', 'hue/new/other']);
  });

  test('a revised figure', () => {
    expect(rowsIn('dien-bien')).toMatchObject([
      { causes: ['revised_figure'], status_from: 'off_track', status_to: 'achieved', value_from: 7.1, value_to: 21 },
    ]);
  });

  test('nothing for a change of form', async () => {
    const forms: readonly (readonly [string, string, 'plan' | 'figures', string, string])[] = [
      ['cao-bang', 'other decimals', 'figures', '7.1%', '"7,10"'],
      ['dien-bien', 'line ends of Windows', 'figures', '\n', '\r\n'],
      ['ha-tinh', 'another way of writing the year', 'figures', 'period: 2024', 'period: 2024-01..2024-12'],
      ['lai-chau', 'a word for what is so anyway', 'figures', 'value:', 'final: true, value:'],
      ['lang-son', 'a note and other words of the source', 'figures', '"đạt 7,1%"', '"7,1 phần trăm", note: checked'],
      ['nghe-an', 'a deadline of the same days', 'plan', 'by: 2030', 'by: 2030-01..2030-12'],
      ['son-la', 'a unit sign left out', 'plan', '">= 20%"', '">=20"'],
    ];
    const cases = forms.map(([province, title, name, written, rewritten]) => {
      const was = { plan: PLAN.replace('en: Share', `en: ${title}`), figures: FIGURES };
      expect(was[name]).toContain(written);
      return [province, { before: was, after: { [name]: was[name].replaceAll(written, rewritten) } }] as const;
    });
    const { code, stdout } = await twoCommits(Object.fromEntries(cases)).dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect([code, stdout]).toEqual([0, expect.stringContaining('No status changed among 14 targets')]);
    expect(stdout).not.toMatch(/Figure|Goal|Rules/);
  });

  test('the revision of an «about» by the decimals it is stated with, which say how wide it is', async () => {
    const about = (value: string) => ({ 'data/figures.yaml': FIGURES.replace('7.1%', `"~ ${value}%"`) });
    const repository = aRepository('2025-06-01', { ...SMALL, ...about('1') });
    repository.commit('2025-06-02', about('1,00'));
    expect((await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD')).stdout).toMatch(/revised/i);
  });

  test('a changed goal', () => {
    expect(rowsIn('ha-tinh')).toMatchObject([
      {
        ...{ causes: ['changed_goal'], changed: ['goal'], status_from: 'off_track', status_to: 'achieved' },
        ...{ goal_value_from: 20, goal_value_to: 7, figure_file: null },
      },
    ]);
  });

  test('a changed deadline, as a changed goal', () => {
    expect(rowsIn('lai-chau')).toMatchObject([
      {
        causes: ['changed_goal'],
        changed: ['deadline'],
        status_to: 'missed',
        deadline_from: '2025',
        deadline_to: '2024',
      },
    ]);
  });

  test('a new target, and a removed one with the place it stood at', () => {
    const gone = { causes: ['removed_target'], status_from: 'off_track', status_to: null, line: 10 };
    expect(rowsIn('lang-son')).toMatchObject([
      { target: 'lang-son/small/portion', causes: ['new_target'], status_from: null, status_to: 'off_track' },
      { target: 'lang-son/small/share', ...gone },
    ]);
  });

  test('the clock alone, where the deadline passed between the days of the commits', async () => {
    const repository = aSmallRepository();
    repository.commit('2026-02-01', { 'data/plan.yaml': `# moved a line down\n${PLAN}` });
    expect(await rowsBetween(repository)).toMatchObject([
      {
        ...{ target: SHARE, causes: ['clock'], status_from: 'off_track', status_to: 'undetermined' },
        ...{ reason_to: 'no_measurement_at_deadline', figure_file: null, line: 11 },
      },
    ]);
  });

  test('a withdrawn figure', () => {
    expect(rowsIn('nghe-an')).toMatchObject([
      {
        causes: ['removed_figure'],
        status_to: 'no_data',
        figure_file: 'data/nghe-an/figures.yaml',
        figure_line: 3,
      },
    ]);
  });

  test('changed rules, where the indicator is defined anew or a setting is another', async () => {
    const open = aRepository('2025-06-01', SMALL);
    open.commit('2025-06-02', {
      'seeds/own.yaml': SEEDS.replace('direction: up,', 'direction: up, domain: [null, null],'),
    });
    expect(await rowsBetween(open)).toMatchObject([
      { causes: ['changed_rules'], changed: ['domain'], status_from: 'off_track', status_to: 'undetermined' },
    ]);
    const about = { ...SMALL, 'data/figures.yaml': FIGURES.replace('value: 7.1%', 'value: "~ 20.5%"') };
    const narrow = aRepository('2025-06-01', about);
    narrow.commit('2025-06-02', { 'dx.yaml': 'approximation: 0.01\n' });
    expect(await rowsBetween(narrow)).toMatchObject([
      { causes: ['changed_rules'], changed: ['approximation'], status_to: 'achieved' },
    ]);
  });

  test('all that it takes together, and all of which each would do', () => {
    expect(rowsIn('son-la')).toMatchObject([{ causes: ['changed_goal', 'revised_figure'], status_to: 'achieved' }]);
    expect(rowsIn('thanh-hoa')).toMatchObject([{ causes: ['changed_goal', 'revised_figure'] }]);
  });

  test('no cause that makes no difference', () => {
    expect(rowsIn('ha-noi')).toMatchObject([{ causes: ['revised_figure'], changed: ['goal'] }]);
  });

  test('nothing where places moved and nothing else did', () => {
    expect(rowsIn('hue')).toEqual([]);
  });

  test('the latest of several new figures', () => {
    expect(rowsIn('quang-ninh')).toMatchObject([{ causes: ['new_figure'], figure_line: 3 }]);
  });
});

describe('dx diff of places in a ranking', () => {
  const target = PLAN.replace(
    /targets:\n[\s\S]*$/,
    'targets:\n      - { id: dti, title: { vi: Hạng, en: Rank }, index: dti, goal: "top 3", by: 2025, source: own-report }\n',
  );
  const edition = (year: number, of: number, rank: number): string =>
    `  - index: dti\n    edition: ${year}\n    population: vn63\n    of: ${of}\n    source: own-report\n    ranks: { quang-ninh: { rank: ${rank} } }\n`;
  const ranked = (...editions: readonly string[]) => ({ 'data/ranks.yaml': `rankings:\n${editions.join('')}` });
  const base = { 'seeds/own.yaml': SEEDS.replace('date: 2025-02-01, ', ''), 'data/plan.yaml': target };

  test('names a new edition and a corrected place', async () => {
    const repository = aRepository('2025-06-01', { ...base, ...ranked(edition(2022, 63, 40)) });
    repository.commit('2025-06-02', ranked(edition(2022, 63, 40), edition(2024, 61, 2)));
    expect(await rowsBetween(repository)).toMatchObject([
      { causes: ['new_figure'], changed: [], status_from: 'undetermined', status_to: 'achieved', figure_line: 13 },
    ]);
    repository.commit('2025-06-03', ranked(edition(2022, 63, 40), edition(2024, 61, 30)));
    expect(await rowsBetween(repository)).toMatchObject([{ causes: ['revised_figure'], value_from: 2, value_to: 30 }]);
  });

  test('does not mind in which order editions stand', async () => {
    const repository = aRepository('2025-06-01', { ...base, ...ranked(edition(2022, 63, 46), edition(2024, 61, 40)) });
    repository.commit('2025-06-02', ranked(edition(2024, 61, 40), edition(2022, 63, 46)));
    expect(await rowsBetween(repository)).toEqual([]);
    const { stdout } = await repository.dx('diff', '--from', 'HEAD~1', '--to', 'HEAD');
    expect(stdout).toContain('No status changed among 1 target\n');
  });
});

describe('dx diff between two days names', () => {
  const measured = (line: string) =>
    aWorkspace({ ...SMALL, 'data/more.yaml': `province: quang-ninh\nmeasurements:\n  - ${line}\n` });
  const between = async (from: string, to: string, workspace: ReturnType<typeof aWorkspace>) =>
    JSON.parse((await workspace.dx('diff', '--from', from, '--to', to, '--json')).stdout).rows;

  test('a figure that was published between them', async () => {
    const workspace = measured(
      '{ indicator: own-share, period: 2025-03, value: 22%, source: own-report, published: 2025-05-01 }',
    );
    expect(await between('2025-04-30', '2025-05-01', workspace)).toMatchObject([
      { causes: ['new_figure'], status_from: 'off_track', status_to: 'achieved', figure_line: 3 },
    ]);
  });

  test('a figure that its source corrected between them', async () => {
    const workspace = measured(
      '{ indicator: own-share, period: 2024, value: 22%, source: own-report, published: 2025-05-01 }',
    );
    expect(await between('2025-04-30', '2025-05-01', workspace)).toMatchObject([
      { causes: ['revised_figure'], value_from: 7.1, value_to: 22, figure_file: 'data/more.yaml' },
    ]);
  });

  test('a target that came into force, and one that went out', async () => {
    const dated = PLAN.replace('indicator: own-share', 'valid_until: 2025-04, indicator: own-share').replace(
      'indicator: other-share',
      'valid_from: 2025-05, indicator: other-share',
    );
    const workspace = aWorkspace({ ...SMALL, 'data/plan.yaml': dated });
    const causes = (await between('2025-04-30', '2025-05-01', workspace)).map(
      (row: { causes: string[] }) => row.causes,
    );
    expect(causes).toEqual([['new_target'], ['removed_target']]);
  });

  test('a figure by which a target of the country can be read against a province', async () => {
    const national = PLAN.replace('province: quang-ninh', 'province: viet-nam');
    const workspace = aWorkspace({
      ...SMALL,
      'data/plan.yaml': national,
      'data/figures.yaml': FIGURES.replace('source: own-report', 'source: own-report, published: 2025-05-01'),
    });
    const argv = ['diff', '--from', '2025-04-30', '--to', '2025-05-01', '-p', 'quang-ninh', '--plan', 'viet-nam/small'];
    const { rows } = JSON.parse((await workspace.dx(...argv, '--json')).stdout);
    expect(rows).toMatchObject([{ province: 'quang-ninh', causes: ['new_figure'], status_from: null }]);
  });

  test('nothing in the wrong order', async () => {
    const { code, stderr } = await aWorkspace(SMALL).dx('diff', '--from', '2025-05-01', '--to', '2025-04-30');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--from')]);
  });
});
