import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UNIT_KINDS } from '../../../src/core/record/vocabulary.ts';
import { isSurelySound } from '../../../src/document/parse/sound-values.ts';
import { measurement } from '../../../src/document/schema/measurement.ts';
import { plan, target } from '../../../src/document/schema/plan.ts';
import { ranking } from '../../../src/document/schema/ranking.ts';
import { index, indicator, province, source, unit } from '../../../src/document/schema/vocabulary.ts';

const SCHEMAS = { measurement, plan, target, ranking, index, indicator, province, source, unit };

const VALUES: readonly unknown[] = [
  ...['', ' ', 'a', 'A b', 'a--b', 'dti/digital', 'percent', '2025', '2025-13', '2025-06', '45,3%', 'x'.repeat(10_001)],
  ...[0, 1, -1, 2025, 0.5, Number.POSITIVE_INFINITY, Number.NaN, true, false, null, undefined, Symbol('08')],
  ...[[], ['a'], ['a', 'A'], [0, 100], [100, 0], [null, 1], {}, { vi: 'a' }, { vi: '' }, { en: 'a' }],
  ...[{ vi: 'a', en: 'b' }, { vi: 'a', xx: 'b' }, { period: 2020, value: 1 }, [{ by: 2024, value: 1 }], { targets: 3 }],
  ...[
    { ha: { rank: 1 } },
    { ha: 1 },
    [{ id: 'a', name: 'A' }],
    'point',
    'up',
    'official-document',
    'en',
    ...UNIT_KINDS,
  ],
];

describe('values that are sound at a glance', () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    it(`are sound to the schema of a ${name} too, with any value in any place`, () => {
      const whole = soundExample(schema);
      expect(schema.safeParse(whole).success).toBe(true);
      expect(isSurelySound(schema, whole)).toBe(true);
      for (const key of [...Object.keys(schema.shape), 'unknown']) {
        for (const value of VALUES) {
          const changed = { ...whole, [key]: value };
          if (isSurelySound(schema, changed))
            expect(schema.safeParse(changed).success, `${key}: ${shown(value)}`).toBe(true);
        }
        const { [key]: _, ...without } = whole;
        expect(isSurelySound(schema, without) && !schema.safeParse(without).success, key).toBe(false);
      }
    });
  }

  it('are told again in the same way when they have been seen', () => {
    for (const value of [...VALUES, ...VALUES])
      for (const schema of Object.values(target.shape))
        if (isSurelySound(schema, value)) expect(schema.safeParse(value).success, shown(value)).toBe(true);
  });

  it('are as many as there may be', () => {
    const year = z.object({ year: z.number().max(20_000) }).strict();
    for (let count = 0; count < 10_000; count += 1) expect(isSurelySound(year, { year: count })).toBe(true);
    expect(isSurelySound(year, { year: 20_001 })).toBe(false);
  });

  it('are no maps of a schema that allows any key, nor lists in place of one', () => {
    expect(isSurelySound(z.strictObject({}), [])).toBe(false);
    expect(isSurelySound(z.strictObject({ a: z.string().optional() }), ['a'])).toBe(false);
    expect(isSurelySound(z.strictObject({ a: z.string() }), Object.create({ a: 'x' }))).toBe(false);
  });
});

/** A map with the first of the values in each key that the schema takes there. */
function soundExample(schema: z.ZodObject): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, own] of Object.entries(schema.shape)) {
    const value = VALUES.find((each) => each !== undefined && (own as z.ZodType).safeParse(each).success);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 20) : String(JSON.stringify(value));
