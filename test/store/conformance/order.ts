import { describe, expect, test } from 'vitest';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aPeriod, aPlan, aTarget } from '../../helpers/facts.ts';
import { AT, all, figure, INDICATOR, QUANTITIES, saved } from './examples.ts';

/** Facts come in the order of the files, plans in that of their days of issue. */
export function keepsOrder(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: facts in their order`, () => {
    test('of a series are whole, and in the order of the files, whichever was read first', async () => {
      const store = await saved(open, {});
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

    test('come in the order of the files, and of their places there', async () => {
      const [first, second, third] = [
        figure('2024', 'data/b.yaml'),
        figure('2023', 'data/a.yaml'),
        figure('2022', 'data/a.yaml'),
      ];
      const store = await saved(open, { measurements: [first, second, third] });
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
      const store = await saved(open, { plans: [aPlan()], targets: [first, second, third] });
      expect((await store.targets({})).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      const paths = ['seeds/vocabulary.yaml', 'data/a.yaml', 'data/b.yaml', aPlan().at.file];
      await store.change((writer) => writer.arrange(paths));
      expect((await store.targets({ plans: [aPlan().address] })).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    });

    test('come by province and day of issue where they are plans, those without one last', async () => {
      const plan = (id: string, issued: string | null) =>
        aPlan({ address: `quang-ninh/${id}`, id, issued: issued === null ? null : aPeriod(issued) });
      const store = await saved(open, { plans: [plan('none', null), plan('late', '2024'), plan('early', '2021-02')] });
      expect((await store.plans({})).map(({ id }) => id)).toEqual(['early', 'late', 'none']);
      expect((await store.plans({ plans: ['quang-ninh/late'] })).map(({ id }) => id)).toEqual(['late']);
    });
  });
}
