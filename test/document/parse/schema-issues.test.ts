import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuesOf } from '../../../src/document/parse/schema-issues.ts';

const entry = z.strictObject({ a: z.number(), inner: z.array(z.strictObject({ b: z.number() })).optional() });
const schema = z.strictObject({ list: z.array(entry), map: z.record(z.string(), z.number()) }).partial();
const paths = (value: unknown) => issuesOf(schema, value).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('what is wrong with a file', () => {
  it('is found in any number of entries', () => {
    const count = 130_000;
    expect(paths({ list: Array.from({ length: count }, () => ({ a: 'x' })) })).toHaveLength(count);
    expect(paths({ list: [{ a: 1, inner: Array.from({ length: count }, () => ({ b: 'x' })) }] })).toHaveLength(count);
    expect(paths({ map: Object.fromEntries(Array.from({ length: count }, (_, i) => [i, 'x'])) })).toHaveLength(count);
  }, 60_000);

  it('stands where it is, in lists within lists too', () => {
    expect(paths({ list: [{ a: 1 }, { a: 'x', inner: [{ b: 1 }, { b: 'x' }] }], map: { k: 'x' } })).toEqual([
      'invalid_type list.1.a',
      'invalid_type list.1.inner.1.b',
      'invalid_type map.k',
    ]);
  });

  it('is also a list that is none, and a key that is not known', () => {
    expect(paths({ list: 1 })).toEqual(['invalid_type list']);
    expect(paths({ list: {}, other: 1 }).sort()).toEqual(['invalid_type list', 'unrecognized_keys ']);
    expect(paths([])).toEqual(['invalid_type ']);
  });
});
