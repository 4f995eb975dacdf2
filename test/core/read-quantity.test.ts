import { describe, expect, test } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { intervalOf, type Quantity } from '../../src/core/quantity.ts';
import { readQuantity } from '../../src/core/read-quantity.ts';
import { aMeasurand, aMeasurement, aPlan, aTarget } from '../helpers/facts.ts';

function read(text: string): Quantity {
  const found = readQuantity(text, { kind: 'share', domain: [0, 100], locale: 'vi' });
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const flagsOf = (quantity: Quantity) =>
  assess(
    {
      target: aTarget(),
      plan: aPlan(),
      measurand: aMeasurand(),
      province: 'quang-ninh',
      measurements: [aMeasurement({ quantity })],
      of: null,
      lasted: null,
    },
    '2025-06-30',
    { approximation: 0.05, inferBaseline: true },
  ).flags;

describe('an estimate', () => {
  test('of a plain number is a point, provisional and not approximate', () => {
    const quantity = read('ước đạt 30%');
    expect(quantity).toMatchObject({ qualifier: 'estimate', value: 30 });
    expect(flagsOf(quantity)).toEqual(['provisional']);
  });

  test.each([
    ['ước đạt khoảng 30%', 'khoảng 30%'],
    ['ước đạt trên 30%', 'trên 30%'],
    ['ước tính gần 30%', 'gần 30%'],
    ['ước đạt từ 20 đến 30%', 'từ 20 đến 30%'],
    ['estimated at about 30%', 'about 30%'],
  ])('«%s» keeps its hedge and is provisional besides', (stated, hedge) => {
    const quantity = read(stated);
    expect(quantity.qualifier).toBe(read(hedge).qualifier);
    expect(intervalOf(quantity, [0, 100])).toEqual(intervalOf(read(hedge), [0, 100]));
    expect(flagsOf(quantity)).toEqual(['approximate', 'provisional']);
    expect(flagsOf(read(hedge))).toEqual(['approximate']);
  });
});
