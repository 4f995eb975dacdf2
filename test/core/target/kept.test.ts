import { describe, expect, test } from 'vitest';
import { kept } from '../../../src/core/target/figure/kept.ts';

describe('what is kept of a list', () => {
  test('is the list itself where it is all', () => {
    const all = [2, 4];
    expect(kept(all, (each) => each % 2 === 0)).toBe(all);
  });

  test('is a list of its own, in the same order, where it is some or nothing', () => {
    expect(kept([2, 3, 4], (each) => each % 2 === 0)).toEqual([2, 4]);
    expect(kept([3], (each) => each % 2 === 0)).toEqual([]);
  });
});
