import { expect, test } from 'vitest';
import { scaleOf, versionOf } from '../../../src/core/record/index-version.ts';
import type { Index } from '../../../src/core/record/vocabulary.ts';
import { aPeriod } from '../../helpers/facts.ts';

const papi: Pick<Index, 'scale' | 'versions'> = {
  scale: [0, 80],
  versions: [
    { from: null, scale: [0, 60], note: null },
    { from: aPeriod('2018'), scale: [0, 80], note: null },
    { from: aPeriod('2021'), scale: [0, 70], note: null },
  ],
};

test('an edition is of the newest version that has begun by its end', () => {
  const scales = ['2017', '2018', '2020', '2021', '2024'].map((edition) => scaleOf(papi, aPeriod(edition))?.[1]);
  expect(scales).toEqual([60, 80, 80, 70, 70]);
});

test('an edition from before the first version has the scale of the index, and no version', () => {
  const late = { ...papi, versions: papi.versions.slice(1, 2) };
  expect(versionOf(late, aPeriod('2017'))).toBe(null);
  expect(scaleOf({ ...late, scale: [0, 50] }, aPeriod('2017'))).toEqual([0, 50]);
});

test('an index that was always made up in one way has one scale', () => {
  expect(versionOf({ versions: [] }, aPeriod('2017'))).toBe(null);
  expect(scaleOf({ scale: [0, 1], versions: [] }, aPeriod('2017'))).toEqual([0, 1]);
  expect(scaleOf({ scale: null, versions: [] }, aPeriod('2017'))).toBe(null);
});
