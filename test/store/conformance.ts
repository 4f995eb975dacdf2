import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveDataset } from '../../src/cli/workspace/load/save-dataset.ts';
import type { Dataset } from '../../src/core/record/dataset.ts';
import type { Goal } from '../../src/core/record/goal.ts';
import type { Quantity } from '../../src/core/record/quantity.ts';
import type { Ranking } from '../../src/core/record/ranking.ts';
import type { Subject } from '../../src/core/record/statement.ts';
import { parsePeriod } from '../../src/core/time/period.ts';
import { figureBatch } from '../../src/store/figure-packer.ts';
import type { WorkspaceStore } from '../../src/store/file-memory.ts';
import { aDataset, aVocabulary } from '../helpers/dataset.ts';
import { aMeasurement, aPeriod, aPlan, aRanking, aTarget } from '../helpers/facts.ts';

const QUANTITIES: readonly Quantity[] = [
  { qualifier: 'eq', value: 7.1, halfUnit: 0.05 },
  { qualifier: 'gt', value: 50, halfUnit: 0.5 },
  { qualifier: 'ge', value: 50, halfUnit: 0.5 },
  { qualifier: 'lt', value: 5, halfUnit: 0.5 },
  { qualifier: 'le', value: 5, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5 },
  { qualifier: 'nearly', value: 30, halfUnit: 0.5 },
  { qualifier: 'between', value: 20, high: 30, halfUnit: 0.5 },
  { qualifier: 'estimate', value: 30, halfUnit: 0.5 },
  { qualifier: 'approx', value: 30, halfUnit: 0.5, estimate: true },
  { qualifier: 'eq', value: 88.41463414634147, halfUnit: 0, fraction: { numerator: 145, denominator: 164 } },
];

const INDICATOR = 'digital-economy-share-of-grdp';

const GOALS: readonly (readonly [Goal, Subject])[] = [
  [
    { op: 'ge', value: 20 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'lt', value: 0.1 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'between', value: 10, value2: 30 },
    { kind: 'indicator', indicator: INDICATOR },
  ],
  [
    { op: 'rank_le', value: 5 },
    { kind: 'index', index: 'dti', population: 'vn63' },
  ],
  [
    { op: 'rank_share_le', value: 1, value2: 3 },
    { kind: 'index', index: 'dti', population: null },
  ],
  [{ op: 'yes' }, { kind: 'qualitative', indicator: null }],
];

const FILE = { path: 'data/a.yaml', hash: 'abc', warnings: [] };
const WARNING = { code: 'empty_file', at: { file: FILE.path, line: 1, column: 1 }, args: {} } as const;
const STAMP = { path: FILE.path, size: 1, mtimeMs: 1.5, ctimeMs: 1.5, inode: 7, checkedMs: 2, hash: 'abc' };

/** A figure of a period, in a file of its own place. */
const figure = (period: string, file = FILE.path, more: Parameters<typeof aMeasurement>[0] = {}) =>
  aMeasurement({
    address: `quang-ninh/${INDICATOR}/${period}/baomoi-2025`,
    period: aPeriod(period),
    at: { file, line: 1, column: 1 },
    ...more,
  });

/** The same without the length of what is written: reports do not ask for it. */
const bare = <Thing extends { readonly at: { readonly length?: number } }>({ at, ...thing }: Thing) => {
  const { length: _, ...place } = at;
  return { ...thing, at: place };
};

/** All that comes one after another. */
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Everything that the store interfaces promise, held against one implementation of them. */
export function promisesOf(name: string, open: () => WorkspaceStore): void {
  const saved = async (dataset: Partial<Dataset>): Promise<WorkspaceStore> => {
    const store = open();
    await saveDataset(store, aDataset(dataset));
    return store;
  };

  describe(`${name}: facts`, () => {
    test('come back as they were: vocabulary and plans', async () => {
      const plans = [aPlan({ note: { vi: 'ghi chú', en: 'a note' } })];
      const store = await saved({ plans });
      expect(await store.vocabulary()).toEqual(aVocabulary());
      expect(await store.plans({})).toEqual(plans);
    });

    test.each(QUANTITIES)('come back as they were: a figure $qualifier $value', async (quantity) => {
      const published = aPeriod('2025-02');
      const measurement = aMeasurement({
        address: `quang-ninh/${INDICATOR}/2024/baomoi-2025/2025-02`,
        ...{ quantity, published, final: false, percentSign: false },
        note: { vi: 'g', en: 'n' },
        at: { ...FIGURE_AT, length: 4 },
      });
      const store = await saved({ measurements: [measurement] });
      expect(await store.measurements({})).toEqual([bare(measurement)]);
      expect(await all(store.eachSeries())).toEqual([[measurement]]);
    });

    test('come back with the sources of each target, in the order in which it names them', async () => {
      const sources = ['bao-quang-ninh-2023', 'baomoi-2025', 'article-quang-ninh'];
      const target = aTarget({ sources });
      const other = aTarget({ id: 'other', address: `${target.plan}/other`, sources: sources.toReversed() });
      const store = await saved({ plans: [aPlan()], targets: [target, other] });
      const found = await store.targets({});
      expect(found.map((each) => each.sources)).toEqual([sources, sources.toReversed()]);
    });

    test.each(GOALS)('come back as they were: a goal %j', async (goal, subject) => {
      const target = aTarget({
        goal,
        subject,
        baseline: { value: 5, period: aPeriod('2020'), source: null, method: null },
        milestones: [{ by: aPeriod('2023'), value: 12 }],
        validUntil: aPeriod('2025-06-30'),
      });
      const store = await saved({ plans: [aPlan()], targets: [target] });
      expect(await store.targets({})).toEqual([target]);
    });

    test.each<Ranking['rank']>([
      { qualifier: 'eq', value: 3, halfUnit: 0.5 },
      { qualifier: 'between', value: 61, high: 63, halfUnit: 0.5 },
      { qualifier: 'le', value: 5, halfUnit: 0.5, estimate: true },
      null,
    ])('come back as they were: a place %j', async (rank) => {
      const ranking = aRanking({ rank, score: 0.7024 });
      const store = await saved({ rankings: [ranking] });
      expect(await store.rankings({ indices: ['dti'] })).toEqual([ranking]);
      expect(await store.rankings({ knownBy: '2023-07-11' })).toEqual([]);
      expect(await all(store.eachIndex())).toEqual([[ranking]]);
    });

    test('are chosen by what was known on a day, by province and by indicator', async () => {
      const known = figure('2023', FILE.path, { knownOn: '2025-01-01' });
      const later = figure('2022', FILE.path, { knownOn: '2025-01-02' });
      const store = await saved({ measurements: [later, known] });
      expect(await store.measurements({ knownBy: '2025-01-01' })).toEqual([known]);
      expect(await store.measurements({ provinces: [] })).toEqual([]);
      expect(await store.measurements({ provinces: ['quang-ninh'], indicators: ['nothing'] })).toEqual([]);
      expect(await store.measurements({ provinces: ['quang-ninh'], indicators: [INDICATOR] })).toEqual([later, known]);
      expect(await all(store.eachMeasurement({}))).toEqual([later, known]);
    });

    test('are chosen by pairs of province and indicator or index, each pair once', async () => {
      const known = figure('2023', FILE.path, { knownOn: '2025-01-01' });
      const store = await saved({
        measurements: [figure('2022', FILE.path, { knownOn: '2025-01-02' }), known],
        rankings: [aRanking()],
      });
      const series = [
        { province: 'quang-ninh', id: INDICATOR },
        { province: 'quang-ninh', id: 'dti' },
      ];
      expect(await store.measurementsOf([...series, ...series], '2025-01-01')).toEqual([known]);
      expect(await store.measurementsOf(series)).toHaveLength(2);
      expect(await store.rankingsOf(series)).toEqual([aRanking()]);
      expect(await store.rankingsOf(series, '2023-07-11')).toEqual([]);
      expect(await store.measurementsOf([{ province: 'nowhere', id: INDICATOR }])).toEqual([]);
    });

    test('of the last period of a series are found by its end, not by its text, with all that end no earlier', async () => {
      const known = (period: string, more: Parameters<typeof figure>[2] = {}) =>
        figure(period, FILE.path, { knownOn: '2024-01-01', ...more });
      const figures = ['2021-12', '2022-H2', '2023-03', '2023', '2023-12', '2020..2023-11', '2024-06'].map((period) =>
        known(period, period === '2024-06' ? { knownOn: '2024-07-01' } : {}),
      );
      const store = await saved({ measurements: figures });
      const last = async (until: string, knownBy: string) => {
        const [found] = await store.lastFiguresOf([{ province: 'quang-ninh', id: INDICATOR, until }], knownBy);
        return { since: found?.since, periods: found?.figures.map(({ period }) => period.text) };
      };
      expect(await last('9999-12-31', '2025-01-01')).toEqual({ since: '2024-06-30', periods: ['2024-06'] });
      expect(await last('9999-12-31', '2024-06-30')).toEqual({ since: '2023-12-31', periods: ['2023', '2023-12'] });
      expect(await last('2023-12-30', '2025-01-01')).toMatchObject({ periods: ['2023-03', '2020..2023-11'] });
      expect(await last('2023-11-29', '2025-01-01')).toEqual({ since: '2023-03-31', periods: ['2023-03'] });
      expect(await last('2022', '2025-01-01')).toEqual({ since: '2021-12-31', periods: ['2021-12'] });
      expect(await last('2020-01-01', '2025-01-01')).toEqual({ since: null, periods: [] });
      expect(await last('9999-12-31', '2023-12-31')).toEqual({ since: null, periods: [] });
    });

    test('of the last period of a series are all that were known and end from a day on, whatever its periods', async () => {
      const day = fc.tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => {
        return `${y}-${String(m).padStart(2, '0')}-15`;
      });
      const period = fc
        .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '..2022', '..2024-02', '-Q2', '-H1', '-Q4'))
        .map(([start, length, end]) => (/^-/.test(end) ? start.slice(0, 4) : start.slice(0, length)) + end)
        .filter((text) => parsePeriod(text) !== null);
      const figures = fc.uniqueArray(fc.tuple(period, day), { maxLength: 30, selector: ([text]) => text });
      await fc.assert(
        fc.asyncProperty(figures, fc.array(day, { minLength: 1, maxLength: 3 }), day, async (drawn, days, knownBy) => {
          const store = await saved({
            measurements: drawn.map(([text, knownOn]) => figure(text, FILE.path, { knownOn })),
          });
          const known = (await store.measurements({})).filter(({ knownOn }) => knownOn <= knownBy);
          const asked = days.map((until) => ({ province: 'quang-ninh', id: INDICATOR, until }));
          const found = await store.lastFiguresOf(asked, knownBy);
          expect(found).toHaveLength(asked.length);
          for (const [place, { figures: last, since }] of found.entries()) {
            const due = known.filter(({ period: { end } }) => end <= (days[place] ?? ''));
            expect(last).toEqual(due.filter(({ period: { end } }) => since === null || end >= since));
            expect(last.length > 0 || due.length === 0).toBe(true);
          }
          await store.close();
        }),
        { numRuns: 80, seed: 7 },
      );
    });

    test('of a series are whole, and in the order of the files, whichever was read first', async () => {
      const store = await saved({});
      const published = { published: aPeriod('2025-02'), method: 'gso' };
      const series = { province: 'quang-ninh', id: INDICATOR };
      const figures = QUANTITIES.map((quantity, row) =>
        figure(String(2000 + ((row * 7) % 11)), row % 2 ? 'data/b.yaml' : 'data/a.yaml', {
          quantity,
          at: { file: row % 2 ? 'data/b.yaml' : 'data/a.yaml', line: row + 1, column: 3 },
          ...(row === 3 && { ...published, address: `quang-ninh/${INDICATOR}/2010/baomoi-2025/2025-02/gso` }),
        }),
      );
      const known = [...(await store.files()).map(({ path }) => path), 'data/b.yaml', 'data/a.yaml'];
      await store.change(async (writer) => {
        await writer.arrange(known);
        for (const path of ['data/a.yaml', 'data/b.yaml']) {
          await writer.begin({ path, hash: path, warnings: [] });
          expect(await writer.addMeasurements(figures.filter(({ at }) => at.file === path))).toEqual([]);
        }
      });
      const found = await store.measurementsOf([series]);
      expect(found).toEqual(
        ['data/b.yaml', 'data/a.yaml'].flatMap((path) => figures.filter(({ at }) => at.file === path)),
      );
      expect(found).toEqual(await store.measurements({ provinces: [series.province], indicators: [series.id] }));
    });

    test('come back as they were, however many are added at once and whatever each leaves out', async () => {
      const store = await saved({});
      const figures = Array.from({ length: 100 }, (_, row) => {
        const quantity = QUANTITIES[row < 64 ? 0 : row % QUANTITIES.length] as Quantity;
        const more = row % 40 === 39 ? { asStated: 'đạt', final: false, note: { vi: 'ghi', en: 'note' } } : {};
        const at = { file: 'data/z.yaml', line: row + 1, column: 1 };
        return figure(String(1900 + row), 'data/z.yaml', { quantity, at, percentSign: row % 2 === 0, ...more });
      });
      // What the last of many says alone, where all before say nothing.
      figures[63] = { ...(figures[63] as (typeof figures)[number]), confidence: 'low' };
      await store.change(async (writer) => {
        await writer.begin({ ...FILE, path: 'data/z.yaml' });
        expect(await writer.addMeasurements(figures)).toEqual([]);
      });
      expect(await store.measurements({})).toEqual(figures);
    });

    test('of which one has the key of another are told by their position, wherever among many they stand', async () => {
      const store = await saved({});
      const texts = Array.from({ length: 100 }, (_, row) => String(1900 + row));
      for (const [index, of] of [
        [31, 0],
        [32, 31],
        [99, 98],
        [64, 5],
      ] as const) {
        const again = texts.map((text, row) =>
          figure(row === index ? (texts[of] as string) : text, FILE.path, {
            at: { file: FILE.path, line: row + 1, column: 1 },
          }),
        );
        await store.change(async (writer) => {
          await writer.arrange([FILE.path]);
          await writer.begin(FILE);
          const first = { file: FILE.path, line: of + 1, column: 1 };
          expect(await writer.addFigures(figureBatch(again))).toEqual([{ index, first }]);
        });
        expect((await store.counts()).measurements).toBe(99);
      }
    });

    test('are found by what they are called: plans, targets, provinces', async () => {
      const store = await saved({ plans: [aPlan()], targets: [aTarget()] });
      for (const called of [aPlan().id, aPlan().address])
        expect(await store.plans({ called: [called] })).toEqual([aPlan()]);
      expect(await store.plans({ called: ['nothing'] })).toEqual([]);
      for (const called of [aTarget().id, aTarget().address])
        expect(await store.targets({ called })).toEqual([aTarget()]);
      expect(await store.targets({ called: 'nothing' })).toEqual([]);
      for (const name of ['quang-ninh', 'Quảng Ninh', 'tỉnh quang ninh', 'QUANGNINH'])
        expect([...(await store.provincesCalled(name)).keys()]).toEqual(['quang-ninh']);
      expect(await store.provincesCalled('Hà Nội')).toEqual(new Map());
    });

    test('of the vocabulary come by their ids, with what they refer to, and no others', async () => {
      const store = await saved({});
      const part = await store.vocabularyOf({
        indicators: [INDICATOR, INDICATOR, 'nothing'],
        provinces: ['quang-ninh'],
      });
      const { units, populations, provinces, indicators } = aVocabulary();
      expect(part).toEqual({ units, populations, provinces, indicators, indices: new Map(), sources: new Map() });
      expect((await store.vocabularyOf({ sources: ['baomoi-2025'], indices: ['dti'] })).units).toEqual(new Map());
    });

    test('come in the order of the files, and of their places there', async () => {
      const [first, second, third] = [
        figure('2024', 'data/b.yaml'),
        figure('2023', 'data/a.yaml'),
        figure('2022', 'data/a.yaml'),
      ];
      const store = await saved({ measurements: [first, second, third] });
      expect(await store.measurements({ provinces: ['quang-ninh'] })).toEqual([first, second, third]);
      await store.change((writer) => writer.arrange(['seeds/vocabulary.yaml', 'data/a.yaml', 'data/b.yaml']));
      expect(await store.measurements({ provinces: ['quang-ninh'] })).toEqual([second, third, first]);
      expect(await all(store.eachMeasurement({}))).toEqual([second, third, first]);
      expect(await all(store.eachSeries())).toEqual([[second, third, first]]);
    });

    test('come in the order of the files, and of their places there, where they are targets', async () => {
      const target = (id: string, file: string) =>
        aTarget({ id, address: `quang-ninh/resolution-09/${id}`, at: { ...AT, file } });
      const [first, second, third] = [
        target('c', 'data/b.yaml'),
        target('b', 'data/a.yaml'),
        target('a', 'data/a.yaml'),
      ];
      const store = await saved({ plans: [aPlan()], targets: [first, second, third] });
      expect((await store.targets({})).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      const paths = ['seeds/vocabulary.yaml', 'data/a.yaml', 'data/b.yaml', aPlan().at.file];
      await store.change((writer) => writer.arrange(paths));
      expect((await store.targets({ plans: [aPlan().address] })).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    });

    test('come by province and day of issue where they are plans, those without one last', async () => {
      const plan = (id: string, issued: string | null) =>
        aPlan({ address: `quang-ninh/${id}`, id, issued: issued === null ? null : aPeriod(issued) });
      const store = await saved({ plans: [plan('none', null), plan('late', '2024'), plan('early', '2021-02')] });
      expect((await store.plans({})).map(({ id }) => id)).toEqual(['early', 'late', 'none']);
      expect((await store.plans({ plans: ['quang-ninh/late'] })).map(({ id }) => id)).toEqual(['late']);
    });

    test('are counted, and those known before their time among them', async () => {
      const early = figure('2026', FILE.path, { knownOn: '2025-01-01' });
      const store = await saved({ measurements: [early, figure('2024')], rankings: [aRanking()] });
      expect(await store.counts()).toMatchObject({ measurements: 2, rankings: 1, provinces: 1, plans: 0 });
      expect(await store.forecasts('2025-06-30')).toBe(1);
      expect(await store.forecasts('2026-06-30')).toBe(0);
    });
  });

  describe(`${name}: a change`, () => {
    test('replaces what one file says, and touches no other', async () => {
      const store = await saved({ measurements: [figure('2024'), figure('2023', 'data/b.yaml')] });
      await store.change(async (writer) => {
        await writer.begin(FILE);
        expect(await writer.addMeasurements([figure('2022'), figure('2021')])).toEqual([]);
      });
      const rows = (await store.measurements({})).map(({ period, at }) => `${at.file} ${period.text}`);
      expect(rows).toEqual(['data/a.yaml 2022', 'data/a.yaml 2021', 'data/b.yaml 2023']);
    });

    test('takes away what a removed file said, with all that belongs to it', async () => {
      const store = await saved({
        plans: [aPlan({ reported: [TALLY] })],
        targets: [aTarget()],
        rankings: [aRanking()],
      });
      await store.change((writer) => writer.arrange(['seeds/vocabulary.yaml']));
      expect(await store.counts()).toMatchObject({ plans: 0, targets: 0, rankings: 0, provinces: 1 });
      await store.change(async (writer) => {
        await writer.arrange(['seeds/vocabulary.yaml', FILE.path]);
        await writer.begin(FILE);
        await writer.addPlans([{ statement: aPlan({ sources: [], at: AT }), spans: {} }]);
      });
      expect(await store.plans({})).toEqual([aPlan({ sources: [], at: AT })]);
    });

    test('that fails leaves everything as it was', async () => {
      const store = await saved({ measurements: [figure('2024')] });
      const failing = store.change(async (writer) => {
        await writer.arrange([]);
        expect(await writer.measurements({})).toEqual([]);
        throw new Error('on the way');
      });
      await expect(failing).rejects.toThrow('on the way');
      expect(await store.measurements({})).toEqual([figure('2024')]);
    });

    test('answers what has the key of something that is there, and where that stands', async () => {
      const store = await saved({
        plans: [aPlan()],
        targets: [aTarget()],
        measurements: [figure('2024')],
        rankings: [aRanking()],
      });
      const found = await store.change(async (writer) => {
        await writer.begin({ ...FILE, path: 'data/z.yaml' });
        return [
          await writer.addMeasurements([figure('2023'), figure('2024'), figure('2023')]),
          await writer.addRankings([aRanking()]),
          await writer.addPlans([{ statement: aPlan(), spans: {} }]),
          await writer.addTargets([{ statement: aTarget(), spans: {} }]),
          await writer.whereIs('measurements', figure('2023').address),
          await writer.whereIs('rankings', aRanking().address),
          await writer.whereIs('targets', 'nothing'),
        ];
      });
      const at = { file: FILE.path, line: 1, column: 1 };
      expect(found).toEqual([
        [
          { index: 1, first: at },
          { index: 2, first: { ...at, file: 'data/z.yaml' } },
        ],
        [{ index: 0, first: aRanking().at }],
        [{ index: 0, first: aPlan().at }],
        [{ index: 0, first: aTarget().at }],
        { ...at, file: 'data/z.yaml' },
        aRanking().at,
        null,
      ]);
    });

    test('keeps what a file refers to, leaves doubtful, and where its parts stand', async () => {
      const store = open();
      const spans = { '': [1, 1, 4], goal: [3, 5, 8] };
      const original = aTarget({ at: AT });
      const variant = aTarget({ address: 'quang-ninh/resolution-09/x', id: 'x', variantOf: original.address, at: AT });
      await store.change(async (writer) => {
        await writer.arrange([FILE.path, 'data/b.yaml']);
        await writer.begin({ ...FILE, warnings: [WARNING] });
        await writer.setSettings('{"lang":null}');
        await writer.addTargets([
          { statement: original, spans },
          { statement: variant, spans: {} },
        ]);
        await writer.addDoubts([WARNING]);
        await writer.addMentions([
          { kind: 'sources', id: 'a' },
          { kind: 'names', id: 'Quảng Ninh' },
        ]);
        await writer.begin({ ...FILE, path: 'data/b.yaml' });
        await writer.addMentions([
          { kind: 'sources', id: 'a' },
          { kind: 'sources', id: 'a' },
        ]);
      });
      expect(await store.files()).toEqual([
        { ...FILE, warnings: [WARNING] },
        { ...FILE, path: 'data/b.yaml' },
      ]);
      expect(await store.settings()).toBe('{"lang":null}');
      expect(await store.doubts()).toEqual([WARNING]);
      expect(await store.spannedTargets()).toEqual([
        { statement: original, spans },
        { statement: variant, spans: {} },
      ]);
      expect(await store.variants()).toEqual([{ variant: { statement: variant, spans: {} }, original }]);
      expect(await store.mentions('sources')).toEqual(new Map([['a', [FILE.path, 'data/b.yaml']]]));
      expect(await store.filesMentioning([{ kind: 'names', id: 'Quảng Ninh' }])).toEqual([FILE.path]);
      expect(await store.filesMentioning([{ kind: 'units', id: 'a' }])).toEqual([]);
      await store.change((writer) => writer.clear([FILE.path]));
      expect(await store.doubts()).toEqual([]);
      expect(await store.filesMentioning([{ kind: 'sources', id: 'a' }])).toEqual(['data/b.yaml']);
      expect(await store.spannedTargets()).toEqual([]);
    });

    test('that starts over forgets everything', async () => {
      const store = await saved({ measurements: [figure('2024')] });
      await store.change((writer) => writer.startOver());
      expect(await store.counts()).toMatchObject({ measurements: 0, provinces: 0 });
      expect(await store.files()).toEqual([]);
    });
  });

  describe(`${name}: a comparison`, () => {
    test('finds no difference between the same facts, in whatever order they came', async () => {
      const measurements = [figure('2024'), figure('2023', 'data/b.yaml')];
      const [store, other] = [await saved({ measurements }), open()];
      await other.change(async (writer) => {
        await writer.arrange(['seeds/vocabulary.yaml', 'data/a.yaml', 'data/b.yaml']);
        await writer.begin({ ...FILE, path: 'data/b.yaml', hash: '' });
        await writer.addMeasurements(measurements.slice(1));
        await writer.begin({ ...FILE, hash: '' });
        await writer.addMeasurements(measurements.slice(0, 1));
        await writer.begin({ ...FILE, path: 'seeds/vocabulary.yaml', hash: '' });
        await writer.addVocabulary(aVocabulary());
      });
      expect((await store.verify(other)).differences).toEqual([]);
      expect((await store.verify(other)).compared).toBeGreaterThan(10);
    });

    test('names what is missing, too much, or another value', async () => {
      const store = await saved({ measurements: [figure('2024'), figure('2023')] });
      const quantity = { qualifier: 'eq', value: 8, halfUnit: 0.05 } as const;
      const other = await saved({ measurements: [figure('2024', FILE.path, { quantity }), figure('2022')] });
      const { differences } = await store.verify(other);
      expect(differences.filter(({ table }) => table === 'measurements')).toEqual([
        {
          table: 'measurements',
          row: figure('2022').address,
          column: null,
          kind: 'missing',
          stored: null,
          expected: null,
        },
        {
          table: 'measurements',
          row: figure('2023').address,
          column: null,
          kind: 'extra',
          stored: null,
          expected: null,
        },
        {
          table: 'measurements',
          row: figure('2024').address,
          column: 'value',
          kind: 'changed',
          stored: 7.1,
          expected: 8,
        },
      ]);
    });

    test('with statements as they were added finds none of them changed', async () => {
      const measurements = QUANTITIES.map((quantity, index) => figure(`${2001 + index}`, FILE.path, { quantity }));
      const targets = GOALS.map(([goal, subject], index) =>
        aTarget({ address: `quang-ninh/resolution-09/t${index}`, id: `t${index}`, goal, subject }),
      );
      const [plans, rankings] = [[aPlan({ reported: [TALLY] })], [aRanking()]];
      const store = await saved({ plans, targets, measurements, rankings });
      const spanned = <Statement>(statement: Statement) => ({ statement, spans: {} });
      expect(await store.differencesFrom('plans', plans.map(spanned))).toEqual([]);
      expect(await store.differencesFrom('targets', targets.map(spanned))).toEqual([]);
      expect(await store.differencesFrom('measurements', measurements)).toEqual([]);
      expect(await store.differencesFrom('rankings', rankings)).toEqual([]);
    });

    test('with statements names the field that is another, and the statement that is not there', async () => {
      const store = await saved({ measurements: [figure('2024')], rankings: [aRanking()] });
      const quantity = { qualifier: 'between', value: 8, high: 9, halfUnit: 0.05 } as const;
      const others = [figure('2024', FILE.path, { quantity, final: false }), figure('2023')];
      const changed = { table: 'measurements', row: figure('2024').address, kind: 'changed' } as const;
      expect(await store.differencesFrom('measurements', others)).toEqual([
        { ...changed, column: 'quantity.qualifier', stored: 'eq', expected: 'between' },
        { ...changed, column: 'quantity.value', stored: 7.1, expected: 8 },
        { ...changed, column: 'quantity.high', stored: null, expected: 9 },
        { ...changed, column: 'final', stored: null, expected: 'false' },
        { ...changed, row: figure('2023').address, column: null, kind: 'missing', stored: null, expected: null },
      ]);
      const { address } = aRanking();
      expect(await store.differencesFrom('rankings', [aRanking({ score: 1 })])).toMatchObject([
        { table: 'rankings', row: address, column: 'score', expected: 1 },
      ]);
    });

    test('may be made with a copy of what some files say', async () => {
      const store = await saved({
        plans: [aPlan({ reported: [TALLY] })],
        targets: [aTarget()],
        measurements: [figure('2024', 'data/b.yaml')],
      });
      const copy = await store.copyOf([aPlan().at.file, 'seeds/vocabulary.yaml']);
      expect(await copy.targets({})).toEqual(await store.targets({}));
      expect(await copy.plans({})).toEqual(await store.plans({}));
      expect(await copy.measurements({})).toEqual([]);
      const { differences } = await store.verify(copy);
      expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['extra']));
      await copy.close();
    });
  });

  describe(`${name}: the memory of files`, () => {
    test('keeps sizes, times and hashes, and no facts', async () => {
      const store = open();
      await store.memory.remember([STAMP]);
      expect(await store.memory.remembered()).toEqual([STAMP]);
      expect(await store.memory.isSound()).toBe(true);
      expect(await store.files()).toEqual([]);
      await store.memory.remember([]);
      expect(await store.memory.remembered()).toEqual([]);
    });
  });
}

const AT = { file: FILE.path, line: 1, column: 1 };
const FIGURE_AT = { file: FILE.path, line: 3, column: 5 };
const TALLY = {
  ...{ achieved: 16, of: 20, asOf: aPeriod('2024'), source: 'article-quang-ninh', parts: { 'at least 60 %': 7 } },
  ...{ note: null, at: { file: aPlan().at.file, line: 4, column: 5 } },
};
