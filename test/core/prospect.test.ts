import { expect, test } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { prospectsOf } from '../../src/core/prospect.ts';
import { aMeasurand, aMeasurement, aPeriod, aPlan, aTarget } from '../helpers/facts.ts';

function prospects(value: number, asOf: string, withBaseline: boolean) {
  const assessment = assess(
    {
      target: aTarget({ baseline: withBaseline ? { value: 4, period: aPeriod('2021'), source: null } : null }),
      plan: aPlan(),
      measurand: aMeasurand(),
      province: 'quang-ninh',
      measurements: [aMeasurement({ quantity: { qualifier: 'eq', value, halfUnit: 0.05 } })],
      of: null,
      lasted: null,
    },
    asOf,
    { approximation: 0.05, inferBaseline: true },
  );
  return prospectsOf(assessment).map(({ verdict, value: needed, period }) => [verdict, needed, period.text]);
}

test('a better verdict needs the value that its pace asks for at the period of the figure', () => {
  expect(prospects(7.1, '2025-06-30', true)).toEqual([
    ['achieved', 20, '2025'],
    ['on_track', 15.4, '2024'],
    ['at_risk', 11.2, '2024'],
  ]);
  expect(prospects(12, '2025-06-30', true).map(([verdict]) => verdict)).toEqual(['achieved', 'on_track']);
});

test('after the deadline, or without a baseline, only the goal itself would do', () => {
  expect(prospects(7.1, '2026-06-30', true)).toEqual([['achieved', 20, '2025']]);
  expect(prospects(7.1, '2025-06-30', false)).toEqual([['achieved', 20, '2025']]);
});

test('nothing changes a verdict that is the best', () => {
  expect(prospects(21, '2025-06-30', true)).toEqual([]);
});
