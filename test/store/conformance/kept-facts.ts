import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/core/record/quantity.ts';
import type { Ranking } from '../../../src/core/record/ranking.ts';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aMeasurement, aPeriod, aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { all, bare, FIGURE_AT, FILE, figure, GOALS, INDICATOR, QUANTITIES, saved } from './examples.ts';

/** What is put into a store comes out of it as it was. */
export function keepsFacts(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: facts that are kept`, () => {
    test('come back as they were: vocabulary and plans', async () => {
      const plans = [aPlan({ note: { vi: 'ghi chú', en: 'a note' } })];
      const store = await saved(open, { plans });
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
      const store = await saved(open, { measurements: [measurement] });
      expect(await store.measurements({})).toEqual([bare(measurement)]);
      expect(await all(store.eachSeries())).toEqual([[measurement]]);
    });

    test('come back with the sources of each target, in the order in which it names them', async () => {
      const sources = ['bao-quang-ninh-2023', 'baomoi-2025', 'article-quang-ninh'];
      const target = aTarget({ sources });
      const other = aTarget({ id: 'other', address: `${target.plan}/other`, sources: sources.toReversed() });
      const store = await saved(open, { plans: [aPlan()], targets: [target, other] });
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
      const store = await saved(open, { plans: [aPlan()], targets: [target] });
      expect(await store.targets({})).toEqual([target]);
    });

    test.each<Ranking['rank']>([
      { qualifier: 'eq', value: 3, halfUnit: 0.5 },
      { qualifier: 'between', value: 61, high: 63, halfUnit: 0.5 },
      { qualifier: 'le', value: 5, halfUnit: 0.5, estimate: true },
      null,
    ])('come back as they were: a place %j', async (rank) => {
      const ranking = aRanking({ rank, score: 0.7024 });
      const store = await saved(open, { rankings: [ranking] });
      expect(await store.rankings({ indices: ['dti'] })).toEqual([ranking]);
      expect(await store.rankings({ knownBy: '2023-07-11' })).toEqual([]);
      expect(await all(store.eachIndex())).toEqual([[ranking]]);
    });

    test('come back as they were, however many are added at once and whatever each leaves out', async () => {
      const store = await saved(open, {});
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
  });
}
