import { describe, expect, test } from 'vitest';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { all, FILE, figure, INDICATOR, saved } from './examples.ts';

/** A store gives those facts that are asked for, and no others. */
export function choosesFacts(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: facts that are chosen`, () => {
    test('are chosen by what was known on a day, by province and by indicator', async () => {
      const known = figure('2023', FILE.path, { knownOn: '2025-01-01' });
      const later = figure('2022', FILE.path, { knownOn: '2025-01-02' });
      const store = await saved(open, { measurements: [later, known] });
      expect(await store.measurements({ knownBy: '2025-01-01' })).toEqual([known]);
      expect(await store.measurements({ provinces: [] })).toEqual([]);
      expect(await store.measurements({ provinces: ['quang-ninh'], indicators: ['nothing'] })).toEqual([]);
      expect(await store.measurements({ provinces: ['quang-ninh'], indicators: [INDICATOR] })).toEqual([later, known]);
      expect(await all(store.eachMeasurement({}))).toEqual([later, known]);
    });

    test('are chosen by pairs of province and indicator or index, each pair once', async () => {
      const known = figure('2023', FILE.path, { knownOn: '2025-01-01' });
      const store = await saved(open, {
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

    test('are found by what they are called: plans, targets, provinces', async () => {
      const store = await saved(open, { plans: [aPlan()], targets: [aTarget()] });
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
      const store = await saved(open, {});
      const part = await store.vocabularyOf({
        indicators: [INDICATOR, INDICATOR, 'nothing'],
        provinces: ['quang-ninh'],
      });
      const { units, populations, provinces, indicators } = aVocabulary();
      expect(part).toEqual({ units, populations, provinces, indicators, indices: new Map(), sources: new Map() });
      expect((await store.vocabularyOf({ sources: ['baomoi-2025'], indices: ['dti'] })).units).toEqual(new Map());
    });

    test('are counted, and those known before their time among them', async () => {
      const early = figure('2026', FILE.path, { knownOn: '2025-01-01' });
      const store = await saved(open, { measurements: [early, figure('2024')], rankings: [aRanking()] });
      expect(await store.counts()).toMatchObject({ measurements: 2, rankings: 1, provinces: 1, plans: 0 });
      expect(await store.forecasts('2025-06-30')).toBe(1);
      expect(await store.forecasts('2026-06-30')).toBe(0);
    });
  });
}
