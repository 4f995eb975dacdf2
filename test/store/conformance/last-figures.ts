import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../src/core/time/period.ts';
import type { WorkspaceStore } from '../../../src/store/file-memory.ts';
import { FILE, figure, INDICATOR, saved } from './examples.ts';

/** A store finds the last figures of a series. */
export function findsLastFigures(name: string, open: () => WorkspaceStore): void {
  describe(`${name}: the last figures of a series`, () => {
    test('of the last period of a series are found by its end, not by its text, with all that end no earlier', async () => {
      const known = (period: string, more: Parameters<typeof figure>[2] = {}) =>
        figure(period, FILE.path, { knownOn: '2024-01-01', ...more });
      const figures = ['2021-12', '2022-H2', '2023-03', '2023', '2023-12', '2020..2023-11', '2024-06'].map((period) =>
        known(period, period === '2024-06' ? { knownOn: '2024-07-01' } : {}),
      );
      const store = await saved(open, { measurements: figures });
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

    test('are found for each day by itself where one series is asked for up to several', async () => {
      const figures = ['2023-03', '2020..2023-11'].map((period) =>
        figure(period, FILE.path, { knownOn: '2024-01-01' }),
      );
      const store = await saved(open, { measurements: figures });
      const asked = ['2023-11-29', '2023-12-30', '2023-11-29'].map((until) => {
        return { province: 'quang-ninh', id: INDICATOR, until };
      });
      const found = await store.lastFiguresOf(asked, '2025-01-01');
      expect(found.map((each) => each.figures.map(({ period }) => period.text))).toEqual([
        ['2023-03'],
        ['2023-03', '2020..2023-11'],
        ['2023-03'],
      ]);
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
          const store = await saved(open, {
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
  });
}
