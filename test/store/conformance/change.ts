import { describe, expect, test } from 'vitest';
import { figureBatch } from '../../../src/store/figure-packer.ts';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { aPlan, aRanking, aTarget } from '../../helpers/facts.ts';
import { AT, FILE, figure, saved, TALLY, WARNING } from './examples.ts';

/** A change of a store is one step, of single files, and keeps keys unique. */
export function changesFacts(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: a change`, () => {
    test('of which one has the key of another are told by their position, wherever among many they stand', async () => {
      const store = await saved(open, {});
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

    test('replaces what one file says, and touches no other', async () => {
      const store = await saved(open, { measurements: [figure('2024'), figure('2023', 'data/b.yaml')] });
      await store.change(async (writer) => {
        await writer.begin(FILE);
        expect(await writer.addMeasurements([figure('2022'), figure('2021')])).toEqual([]);
      });
      const rows = (await store.measurements({})).map(({ period, at }) => `${at.file} ${period.text}`);
      expect(rows).toEqual(['data/a.yaml 2022', 'data/a.yaml 2021', 'data/b.yaml 2023']);
    });

    test('takes away what a removed file said, with all that belongs to it', async () => {
      const store = await saved(open, {
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
      const store = await saved(open, { measurements: [figure('2024')] });
      const failing = store.change(async (writer) => {
        await writer.arrange([]);
        expect(await writer.measurements({})).toEqual([]);
        throw new Error('on the way');
      });
      await expect(failing).rejects.toThrow('on the way');
      expect(await store.measurements({})).toEqual([figure('2024')]);
    });

    test('answers what has the key of something that is there, and where that stands', async () => {
      const store = await saved(open, {
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
      const store = await saved(open, { measurements: [figure('2024')] });
      await store.change((writer) => writer.startOver());
      expect(await store.counts()).toMatchObject({ measurements: 0, provinces: 0 });
      expect(await store.files()).toEqual([]);
    });
  });
}
