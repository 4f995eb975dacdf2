import { describe, expect, test } from 'vitest';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aVocabulary } from '../../helpers/dataset.ts';
import { aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { FILE, figure, GOALS, QUANTITIES, saved, TALLY } from './examples.ts';

/** A store tells where its facts differ from those of another. */
export function comparesFacts(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: a comparison`, () => {
    test('finds no difference between the same facts, in whatever order they came', async () => {
      const measurements = [figure('2024'), figure('2023', 'data/b.yaml')];
      const [store, other] = [await saved(open, { measurements }), open()];
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
      const store = await saved(open, { measurements: [figure('2024'), figure('2023')] });
      const quantity = { qualifier: 'eq', value: 8, halfUnit: 0.05 } as const;
      const other = await saved(open, { measurements: [figure('2024', FILE.path, { quantity }), figure('2022')] });
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
      const store = await saved(open, { plans, targets, measurements, rankings });
      const spanned = <Statement>(statement: Statement) => ({ statement, spans: {} });
      expect(await store.differencesFrom('plans', plans.map(spanned))).toEqual([]);
      expect(await store.differencesFrom('targets', targets.map(spanned))).toEqual([]);
      expect(await store.differencesFrom('measurements', measurements)).toEqual([]);
      expect(await store.differencesFrom('rankings', rankings)).toEqual([]);
    });

    test('with statements names the field that is another, and the statement that is not there', async () => {
      const store = await saved(open, { measurements: [figure('2024')], rankings: [aRanking()] });
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
      const store = await saved(open, {
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
}
