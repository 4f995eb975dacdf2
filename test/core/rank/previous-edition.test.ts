import { expect, test } from 'vitest';
import { previousOf } from '../../../src/core/rank/previous-edition.ts';
import { aPeriod, aRanking } from '../../helpers/facts.ts';

const interval = { lo: 3, hi: 3, loOpen: false, hiOpen: false };
const place = (edition: string, population = 'vn63') => ({
  ranking: aRanking({ address: `${edition} ${population}`, edition: aPeriod(edition), population }),
  interval,
});

test('a place is compared with the latest earlier edition, of whatever units, before one of its own that is older', () => {
  const series = [place('2021', 'vn34'), place('2022'), place('2023')];
  expect(previousOf(place('2024', 'vn34'), series)?.ranking.edition.text).toBe('2023');
});

test('of an edition that is read for two sets of units the one of its own counts', () => {
  const series = [place('2022', 'vn34'), place('2023', 'vn34'), place('2023')];
  expect(previousOf(place('2024', 'vn34'), series)?.ranking.population).toBe('vn34');
});

test('nothing is compared with its own edition, nor with one of another length', () => {
  expect(previousOf(place('2024'), [place('2024-H1'), place('2024')])).toBeNull();
});
