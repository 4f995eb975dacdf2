import { describe, expect, test } from 'vitest';
import { answerOf } from './vector-rules.ts';
import vectors from './vectors.json' with { type: 'json' };

describe('the worked cases of the methodology', () => {
  for (const { id, fn, input, expected, note } of vectors) {
    test(`${fn} ${id} ${note}`.trim(), () => {
      const answer = answerOf(fn, input as never);
      if (!close(answer, expected)) expect(answer).toEqual(expected);
    });
  }

  test('are all there', () => expect(vectors).toHaveLength(192));
});

/** Deep equality on the keys that are expected, numbers within the tolerance of the methodology. */
function close(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (expected === null || typeof expected !== 'object') return actual === expected;
  if (actual === null || typeof actual !== 'object') return false;
  return Object.entries(expected).every(([key, value]) => close((actual as Record<string, unknown>)[key], value));
}
