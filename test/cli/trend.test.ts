import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const workspace = aWorkspace({
  ...SMALL,
  'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2022, value: 3%, source: own-report }
  - { indicator: own-share, period: 2023, value: "trên 4%", source: own-report }
  - { indicator: own-share, period: 2025, value: 9%, source: own-report, period_assumed: true }
`,
  'data/later.yaml': `province: quang-ninh
plans:
  - id: later
    title: { vi: Kế hoạch sau, en: Later plan }
    issued: 2023-02-05
    until: 2030
    source: own-report
    targets:
      - { id: share, title: { vi: Tỷ lệ, en: Share }, indicator: own-share, goal: ">= 30%", source: own-report, baseline: { value: 3, period: 2022 }, milestones: [{ by: 2025, value: 15 }] }
`,
  'data/rankings/dti-2022.yaml': `index: dti
edition: 2022
published: 2023-07-12
population: vn63
of: 63
source: own-report
ranks:
  quang-ninh: { rank: 3 }
`,
  'data/rankings/dti-2023.yaml': `index: dti
edition: 2023
population: vn63
of: 63
source: own-report
ranks:
  quang-ninh: { rank: 12, basis: listed-order }
  bac-ninh: { rank: 7 }
`,
});

/** Of 2024 the figures of two methods, of 2023 one that does not say its method beside one that does. */
const methods = aWorkspace({
  ...SMALL,
  'seeds/methods.yaml': `indicators:
  - { id: counted, name: { vi: Đếm, en: Counted }, unit: percent, direction: up, methods: [{ id: gso, name: { vi: Cục, en: Office } }, { id: mic, name: { vi: Bộ, en: Ministry } }] }
sources: [{ id: other-report, publisher: Khác, title: { vi: Khác, en: Other }, date: 2025-02-01, tier: official-document }]
`,
  'data/counted.yaml': `province: quang-ninh
measurements:
  - { indicator: counted, period: 2023, value: 10%, source: own-report, method: gso }
  - { indicator: counted, period: 2023, value: 10%, source: other-report }
  - { indicator: counted, period: 2024, value: 35%, source: own-report, method: mic }
  - { indicator: counted, period: 2024, value: 20%, source: own-report, method: gso }
`,
});

const once = aWorkspace({
  ...SMALL,
  'seeds/methods.yaml': `indicators:
  - { id: counted, name: { vi: Đếm, en: Counted }, unit: percent, direction: up, methods: [{ id: gso, name: { vi: Cục, en: Office } }, { id: mic, name: { vi: Bộ, en: Ministry } }] }
`,
  'data/counted.yaml': `province: quang-ninh
measurements:
  - { indicator: counted, period: 2024, value: 35%, source: own-report, method: mic }
  - { indicator: counted, period: 2024, value: 20%, source: own-report, method: gso }
`,
});

const json = async (...argv: string[]) => JSON.parse((await workspace.dx('trend', ...argv, '--json')).stdout);

describe('dx trend', () => {
  test('has a line per series, with the change since the figure before', async () => {
    const { rows, report } = await json('-p', 'quang-ninh');
    expect(report).toBe('trend');
    const own = rows.map((row: Record<string, unknown>) => [row.indicator, row.period, row.value, row.previous_period]);
    expect(own).toEqual([
      ['own-share', '2024', 7.1, '2023'],
      ['dti', '2023', 12, '2022'],
    ]);
    expect(rows[0]).toMatchObject({ figures: 4, change: null, change_high: 3.1, reason: null, previous_value: null });
    expect(rows[1]).toMatchObject({ change: -9, of: 63, population: 'vn63' });
    expect(rows[0].targets).toEqual(['quang-ninh/small/share', 'quang-ninh/later/share']);
  });

  test.each([
    ['--province', 'quang-ninh', 2],
    ['--indicator', 'dti', 2],
    ['--pillar', 'own', 1],
    ['--as-of', '2024-06-30', 1],
  ])('chooses by %s', async (option, value, count) => {
    expect((await json(option, value)).rows).toHaveLength(count);
  });

  test('has no latest value of several methods: people read each, scripts the reason', async () => {
    const { rows } = JSON.parse((await methods.dx('trend', '-i', 'counted', '--json')).stdout);
    expect(rows).toMatchObject([{ period: '2024', value: null, method: null, source: null, reason: 'methods_differ' }]);
    const { stdout } = await methods.dx('trend', '-i', 'counted', '--lang', 'en');
    expect(stdout).toMatch(/Counted +35 % or 20 % \(2024\) +counted otherwise/);
  });

  test('counts what was measured on one day as measured once, by however many methods', async () => {
    const { stdout } = await methods.dx('trend', '-i', 'counted', '--as-of', '2025-06-30', '--lang', 'en');
    expect(stdout).toContain('Measured more than once (1)');
    expect((await once.dx('trend', '-i', 'counted', '--lang', 'en')).stdout).toContain('Measured once (1)');
  });

  test('says above a table of how many its rows are a part', async () => {
    const { stdout } = await workspace.dx('trend', '-p', 'quang-ninh', '--limit', '1', '--lang', 'en');
    expect(stdout).toContain('Measured more than once (1 of 2)');
  });

  test('shows only what was known on the day', async () => {
    const { rows } = await json('dti', '-p', 'quang-ninh', '--as-of', '2024-06-30');
    expect(rows.map(({ period }: { period: string }) => period)).toEqual(['2022']);
  });

  test.each([
    [['nowhere'], 'unknown indicator'],
    [['--pillar', 'nowhere'], 'unknown pillar'],
    [['-p', 'can-tho'], 'a province of which nothing is known'],
    [['--chart'], 'a chart of no indicator'],
    [['own-share', '-i', 'dti'], 'an indicator named twice'],
    [['--status', 'missed'], 'an option that it does not have'],
  ])('refuses %j: %s', async (argv) => {
    const { code, stdout } = await workspace.dx('trend', ...argv);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('says which part of a selection has nothing', async () => {
    const { code, stderr } = await workspace.dx('trend', '-p', 'quang-ninh', 'can-tho', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).toContain('nothing matches --province can-tho');
  });

  test('takes --fields, --sort and --limit', async () => {
    const argv = ['trend', '-p', 'quang-ninh', '--fields', 'indicator,value', '--sort', 'value:desc', '--limit', '1'];
    expect((await workspace.dx(...argv, '-f', 'csv')).stdout).toBe('indicator,value\ndti,12\n');
  });
});

describe('dx trend of an indicator', () => {
  test('has every figure, of which one counts in its period, and one whose year is a guess at the end', async () => {
    const { rows, report } = await json('own-share');
    expect(report).toBe('trend-series');
    const told = rows.map((row: Record<string, unknown>) => [
      row.period,
      row.standing,
      row.change_low,
      row.change_high,
    ]);
    expect(told).toEqual([
      ['2022', 'chosen', null, null],
      ['2023', 'chosen', 1, 97],
      ['2024', 'chosen', -92.9, 3.1],
      ['2025', 'period_assumed', null, null],
    ]);
  });

  test('has the path, the pace and the projection of each target', async () => {
    const { summary } = await json('own-share', '--as-of', '2025-06-30');
    expect(summary).toMatchObject([
      { target: 'quang-ninh/small/share', projection: null, projection_reason: 'no_baseline' },
      { target: 'quang-ninh/later/share', baseline: 3, expected: 11, observed_per_year: 2.05, status: 'off_track' },
    ]);
    expect(summary[1].projection).toBeCloseTo(19.4, 9);
  });

  test('marks a projection as one, in both languages', async () => {
    const of = async (lang: string) => (await workspace.dx('trend', 'own-share', '--lang', lang)).stdout;
    expect(await of('en')).toMatch(/Projection\s+19\.4 % by 2030, if the pace so far\s+holds: arithmetic, no forecast/);
    expect(await of('vi')).toMatch(/Dự tính\s+19,4% vào 2030, nếu giữ mức bình quân/);
  });
});

describe('the targets of a series, for people', () => {
  const plan = (id: string, issued: string, ...targets: readonly string[]): string => `
  - id: ${id}
    title: { vi: ${id}, en: ${id} }
    issued: ${issued}
    until: 2030
    source: own-report
    targets:
${targets.map((each) => `      - { ${each}, source: own-report }\n`).join('')}`;
  const title = 'title: { vi: A, en: A }';
  const workspaceOf = aWorkspace({
    ...SMALL,
    'data/near.yaml': `province: quang-ninh
plans:${plan(
      'near',
      '2022-12-31',
      `id: strict, ${title}, indicator: other-share, goal: "> 50%", by: 2026, baseline: { value: 10, period: 2022 }`,
      `id: worded, ${title}, indicator: other-share, goal: ">= 60%", by: 2026, variant_of: quang-ninh/near/strict`,
      `id: day, ${title}, indicator: other-share, goal: ">= 70%", by: 2027-06-30, baseline: { value: 10, period: 2022 }`,
    )}${plan('future', '2026-02-01', `id: later, ${title}, indicator: other-share, goal: ">= 90%", by: 2030`)}
measurements:
  - { indicator: other-share, period: 2024, value: 29.99933%, source: own-report }
`,
    'data/ended.yaml': `province: hai-duong
plans:${plan('ended', '2022-12-31', `id: lost, ${title}, indicator: own-share, goal: ">= 50%", by: 2030, baseline: { value: 10, period: 2022 }`)}
measurements:
  - { indicator: own-share, period: 2024, value: 20%, source: own-report }
`,
    'data/tied.yaml': `province: thanh-hoa
plans:${plan('tied', '2022-12-31', `id: tie, ${title}, indicator: own-share, goal: ">= 50%", by: 2030, baseline: { value: 10, period: 2022 }, milestones: [{ by: 2025, value: 30 }]`)}
measurements:
  - { indicator: own-share, period: 2023, value: 11%, source: own-report }
  - { indicator: own-share, period: 2024, value: 20%, source: own-report }
  - { indicator: own-share, period: 2024, value: 21%, source: own-report, published: 2025-02-01 }
`,
  });
  const asked = (...argv: string[]) => workspaceOf.dx('trend', ...argv, '--as-of', '2025-12-01', '--lang', 'en');
  const part = async (text: string, ...argv: string[]) => {
    const { stdout } = await asked(...argv);
    return stdout.slice(stdout.indexOf(text)).split('\n\n')[0] ?? '';
  };

  test('have a projection that does not read as the goal that it falls short of', async () => {
    expect(await part('Goal > 50 %', 'other-share', '-p', 'quang-ninh')).toMatch(/Projection +49\.99 % by 2026/);
  });

  test('name the day of a deadline that is one', async () => {
    const text = await part('Goal ≥ 70 %', 'other-share', '-p', 'quang-ninh');
    expect(text).toMatch(/Projection +\S+ % by 30 Jun 2027/);
  });

  test('say that one is another wording, which the chart leaves out', async () => {
    const { stdout } = await asked('other-share', '-p', 'quang-ninh', '--chart');
    expect(stdout).toContain('Goal ≥ 60 % by 2026 · near (other wording)');
    expect(stdout).toMatch(/70\s%┤/);
    expect(stdout.match(/◆/g)).toHaveLength(4);
  });

  test('have no rate and no projection where the province has ended', async () => {
    const text = await part('Goal ≥ 50 %', 'own-share', '-p', 'hai-duong');
    expect(text).toMatch(/Needed +– the province has ended\n +Projection +– the province has ended/);
  });

  test('say why nothing is decided, with the way to the goal all the same', async () => {
    const text = await part('Goal ≥ 50 %', 'own-share', '-p', 'thanh-hoa');
    expect(text).toMatch(/Why +Sources of equal weight/);
    expect(text).toMatch(/Path +10 % \(2022\) → 30 % \(2025\) → 50 % \(2030\)/);
  });

  test('have the reason and the flags at the end of a row for scripts', async () => {
    const { stdout } = await asked('own-share', '-p', 'thanh-hoa', '-f', 'json');
    const [row] = JSON.parse(stdout).summary;
    expect(Object.keys(row).slice(-3)).toEqual(['status', 'reason', 'flags']);
    expect(row).toMatchObject({ status: 'undetermined', reason: 'conflict' });
  });

  test('of a plan that is not issued yet are told in a remark, where they are about what is asked for', async () => {
    const remark = /quang-ninh\/future/;
    expect((await asked('other-share', '-p', 'quang-ninh')).stderr).toMatch(remark);
    expect((await asked('own-share', '-p', 'quang-ninh')).stderr).not.toMatch(remark);
  });
});

describe.each(['vi', 'en'])('what people read in %s', (lang) => {
  test.each([
    ['trend-60', 60, ['trend', '-p', 'quang-ninh']],
    ['trend-80', 80, ['trend', '-p', 'quang-ninh']],
    ['trend-series-60', 60, ['trend', 'own-share', '--chart']],
    ['trend-series-120', 120, ['trend', 'own-share', '--chart']],
    ['trend-places-80', 80, ['trend', 'dti', '-p', 'quang-ninh', '--chart']],
  ])('%s', async (name, width, argv) => {
    const { stdout } = await workspace.dxWith({ COLUMNS: String(width) }, ...argv, '--lang', lang);
    await expect(stdout).toMatchFileSnapshot(`../render/terminal/golden/${name}-${lang}.txt`);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(line.normalize('NFC').length).toBeLessThanOrEqual(width);
  });

  test('a chart in Markdown stands in a block of code', async () => {
    const { stdout } = await workspace.dx('trend', 'own-share', '--chart', '-f', 'md', '--lang', lang);
    expect(stdout).toMatch(/```text\n[^`]*●[^`]*\n```/);
  });
});

describe('dx trend with a plan', () => {
  const national = (SMALL['data/plan.yaml'] ?? '')
    .replace('province: quang-ninh', 'province: viet-nam')
    .replace('id: small', 'id: country')
    .replace('>= 20%', '>= 60%');
  const both = aWorkspace({
    ...SMALL,
    'data/national.yaml': national,
    'data/rankings/dti-2022.yaml': `index: dti
edition: 2022
population: vn63
of: 63
source: own-report
ranks:
  quang-ninh: { rank: 3 }
`,
  });
  const goalsOf = async (...argv: string[]): Promise<unknown[]> => {
    const { rows } = JSON.parse((await both.dx('trend', '-p', 'quang-ninh', ...argv, '--json')).stdout);
    return rows.map(({ indicator, targets }: Record<string, unknown>) => [indicator, targets]);
  };

  test('reads the goals of the nation for a province, and only what that plan promises', async () => {
    expect(await goalsOf('--plan', 'viet-nam/country')).toEqual([['own-share', ['viet-nam/country/share']]]);
    expect(await goalsOf('--plan', 'small')).toEqual([['own-share', ['quang-ninh/small/share']]]);
  });

  test('reads the own plans without it', async () => {
    expect(await goalsOf()).toEqual([
      ['own-share', ['quang-ninh/small/share']],
      ['dti', []],
    ]);
  });

  test('is refused where no series is of that plan', async () => {
    const { code, stderr } = await both.dx('trend', 'dti', '-p', 'quang-ninh', '--plan', 'small');
    expect(code).toBe(2);
    expect(stderr).toContain('nothing matches');
    expect((await both.dx('trend', '--plan', 'smal')).stderr).toContain('"small"');
  });
});

test.each(['own-share', 'dti'])('an indicator behind a list of provinces is told what to type: %s', async (name) => {
  const { code, stderr } = await workspace.dx('trend', '-p', 'quang-ninh', name);
  expect(code).toBe(2);
  expect(stderr).toContain(`write it first: dx trend ${name} --province`);
  expect((await workspace.dx('trend', '-p', 'quang-ninh', 'own-shar')).stderr).toContain('no province is called');
});
