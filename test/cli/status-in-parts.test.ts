import { beforeAll, describe, expect, test } from 'vitest';
import { plansInParts } from '../../src/cli/select/judge/parts.ts';
import { aPlan, aTarget } from '../helpers/facts.ts';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const PROVINCES = ['bac-ninh', 'hai-duong', 'quang-ninh', 'thanh-hoa'];
const TARGETS = Array.from({ length: 60 }, (_, number) => `share-${number}`);

const vocabulary = `indicators:
${TARGETS.map((id) => `  - { id: ${id}, name: { vi: Tỷ lệ, en: Share }, unit: percent, direction: up }`).join('\n')}
  - { id: count, name: { vi: Số, en: Count }, unit: enterprise, direction: up }
units: [{ id: enterprise, symbol: enterprises, kind: count }]
sources:
  - { id: own-report, publisher: Sở, title: { vi: Báo cáo, en: Report }, date: 2025-02-01, tier: official-document }
`;

const plan = (province: string): string => `province: ${province}
plans:
  - id: wide
    title: { vi: Kế hoạch, en: Plan }
    issued: 2022-02-05
    until: 2025
    source: own-report
    targets:
${TARGETS.map((id, row) => `      - { id: ${id}, title: { vi: "${id}, ${province}", en: T }, indicator: ${id}, goal: ">= ${row}%", source: own-report }`).join('\n')}
      - { id: count, title: { vi: Số, en: Count }, indicator: count, goal: ">= 100", source: own-report }
  - id: later
    title: { vi: Kế hoạch sau, en: Later plan }
    issued: 2026-02-05
    source: own-report
    targets:
      - { id: share-1, title: { vi: S, en: S }, indicator: share-1, goal: ">= 90%", by: 2030, source: own-report }
`;

const figures = (province: string, place: number): string => `province: ${province}
measurements:
${TARGETS.slice(place)
  .map((id, row) => `  - { indicator: ${id}, period: 2024, value: ${row + place}.5%, source: own-report }`)
  .join('\n')}
  - { indicator: share-7, period: 2027, value: 30%, source: own-report }
  - { indicator: count, period: 2024, value: 57.877, source: own-report }
`;

describe('dx status of everything, row by row', () => {
  const workspace = aWorkspace({
    'seeds/wide.yaml': vocabulary,
    ...Object.fromEntries(PROVINCES.map((province) => [`data/${province}/plan.yaml`, plan(province)])),
    ...Object.fromEntries(
      PROVINCES.map((province, place) => [`data/${province}/figures.yaml`, figures(province, place)]),
    ),
  });
  beforeAll(async () => {
    await workspace.dx('load', '-q');
  });
  const status = (...more: string[]) => workspace.dx('status', '--as-of', '2025-06-30', ...more);

  test.each([
    [[]],
    [['--no-header']],
    [['--fields', 'target,status,flags']],
    [['--status', 'missed']],
    [['--status', 'off_track', 'no_data']],
  ])('says in each format what is said of all rows together: %j', async (options) => {
    for (const format of ['csv', 'tsv', 'ndjson']) {
      const inParts = await status('-f', format, ...options);
      // With a limit, which cuts nothing here, all rows are looked at together.
      expect(inParts).toEqual(await status('-f', format, ...options, '--limit', '9999'));
      expect(inParts.code).toBe(0);
    }
  });

  test('has the rows of every province, once and in their order', async () => {
    const { stdout, stderr } = await status('-f', 'csv', '--fields', 'province');
    const rows = stdout.trim().split('\n').slice(1);
    expect(rows).toEqual(PROVINCES.flatMap((province) => Array.from({ length: 61 }, () => province)));
    expect(stderr.match(/57\.877/g)).toHaveLength(4);
    expect(stderr).toMatch(/\b4 figures\b/);
    expect(stderr.match(/\/later/g)).toHaveLength(4);
  });

  test('names a column that there is not before anything is written', async () => {
    const { code, stdout } = await status('-f', 'csv', '--fields', 'nothing');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('dx status of nothing, row by row', () => {
  const { 'seeds/own.yaml': own = '' } = SMALL;
  const workspace = aWorkspace({ 'seeds/own.yaml': own });

  test('is wrong usage, as in any format', async () => {
    const [csv, table] = [await workspace.dx('status', '-f', 'csv'), await workspace.dx('status')];
    expect(csv.code).toBe(2);
    expect(csv).toEqual(table);
  });
});

describe('plans in parts', () => {
  const plansOf = (province: string, ...sizes: number[]) =>
    sizes.map((size) => ({
      plan: aPlan({ address: `${province}/${size}`, declares: { targets: size, tasks: null } }),
      province,
    }));
  type PlanOf = ReturnType<typeof plansOf>[number];
  const withTargets = async (plans: readonly PlanOf[]) =>
    plans.map((each) => ({
      ...each,
      targets: Array.from({ length: each.plan.declares.targets ?? 0 }, () => aTarget()),
    }));
  const partsOf = async (...plans: PlanOf[][]): Promise<string[][]> => {
    const parts: string[][] = [];
    for await (const part of plansInParts(plans.flat(), withTargets)) parts.push(part.map(({ plan }) => plan.address));
    return parts;
  };

  test('have every province whole, and one province alone that has a hundred targets', async () => {
    expect(await partsOf(plansOf('a', 100, 99), plansOf('b', 100), plansOf('c', 100))).toEqual([
      ['a/100', 'a/99'],
      ['b/100'],
      ['c/100'],
    ]);
  });

  test('have more provinces where those before had few targets, twice as many at most', async () => {
    const small = Array.from({ length: 9 }, (_, number) => plansOf(`p${number}`, 20));
    const sizes = (await partsOf(...small)).map((part) => part.length);
    expect(sizes).toEqual([1, 2, 4, 2]);
    const few = Array.from({ length: 24 }, (_, number) => plansOf(`p${number}`, 30));
    expect((await partsOf(...few)).map((part) => part.length)).toEqual([1, 2, 4, 4, 4, 4, 4, 1]);
  });

  test('have fewer provinces again where those before had many targets', async () => {
    const parts = await partsOf(
      plansOf('a', 0),
      plansOf('b', 100),
      plansOf('c', 300),
      plansOf('d', 1),
      plansOf('e', 1),
    );
    expect(parts).toEqual([['a/0'], ['b/100', 'c/300'], ['d/1'], ['e/1']]);
  });

  test('are read one after another, each when it is asked for', async () => {
    const read: number[] = [];
    const parts = plansInParts([...plansOf('a', 100), ...plansOf('b', 100)], async (plans) => {
      read.push(plans.length);
      return withTargets(plans);
    });
    await parts.next();
    expect(read).toEqual([1]);
  });

  test('are one of nothing where there are no plans', async () => {
    expect(await partsOf()).toEqual([[]]);
  });
});
