import { expect, test } from 'vitest';
import { orderedBy, positionsBy } from '../../../src/core/number/groups.ts';

test('items come by their number, and those that share one as they are settled', () => {
  const items = ['c9', 'b2', 'd2', 'a2', 'e0', 'a9', 'f100000'];
  const numberOf = (item: string): number => Number(item.slice(1));
  const settled: string[] = [];
  const ordered = orderedBy(items, numberOf, (a, b) => {
    settled.push(a, b);
    return a < b ? -1 : 1;
  });
  expect(ordered).toEqual(['e0', 'a2', 'b2', 'd2', 'a9', 'c9', 'f100000']);
  expect(settled).not.toContain('e0');
  expect(orderedBy([], numberOf, () => 0)).toEqual([]);
});

test('positions are parted by one key after the other, in the order in which they come', () => {
  const items = ['ax', 'by', 'ay', 'bx', 'ax'];
  const parts = positionsBy(
    items,
    (item) => item.charAt(0),
    (item) => item.charAt(1),
  );
  expect(parts).toEqual([[0, 4], [2], [1], [3]]);
});
