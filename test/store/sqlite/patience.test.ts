import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DatabaseError } from '../../../src/store/problem.ts';
import { patiently } from '../../../src/store/sqlite/file/patience.ts';
import { aFolder } from '../../helpers/folder.ts';

/** How long a caller that waits 30 s has waited in all, where others write to `written` between tries until the last of `writes`. */
function waited(written: string | null, writes: number): { ms: number; outcome: string } {
  const path = join(aFolder(), 'dx.sqlite');
  writeFileSync(path, '');
  let [ms, left] = [0, writes];
  const attempt = (waitMs: number): string => {
    ms += waitMs;
    if (written !== null && left > 0) appendFileSync(path + written, 'x');
    left -= 1;
    if (left === 0) return 'free';
    throw new DatabaseError('locked', path);
  };
  try {
    return { outcome: patiently(path, 30_000, attempt), ms };
  } catch (error) {
    return { outcome: (error as DatabaseError).trouble, ms };
  }
}

it('gives up where a database stays locked and nothing is written', () => {
  expect(waited(null, 1000)).toEqual({ outcome: 'locked', ms: 30_000 });
});

it.each(['', '-journal'])(
  'waits longer while others write to a database%s, however many stand before it',
  (written) => {
    expect(waited(written, 40)).toEqual({ outcome: 'free', ms: 80_000 });
  },
);

it('gives up at last where others never end writing', () => {
  expect(waited('', 100_000)).toEqual({ outcome: 'locked', ms: 600_000 });
});

it('begins anew with every write: what is written no more is waited for as long as from the beginning', () => {
  const path = join(aFolder(), 'dx.sqlite');
  writeFileSync(path, '');
  let tries = 0;
  const attempt = (): never => {
    tries += 1;
    if (tries === 10) appendFileSync(path, 'x');
    throw new DatabaseError('locked', path);
  };
  expect(() => patiently(path, 30_000, attempt)).toThrow('locked');
  expect(tries).toBe(25);
});

it('tries once where nothing is to be waited for, and does not try again what fails for another reason', () => {
  const path = join(aFolder(), 'dx.sqlite');
  for (const [trouble, waitMs] of [
    ['locked', 0],
    ['corrupt', 30_000],
  ] as const) {
    let tries = 0;
    const attempt = (): never => {
      tries += 1;
      throw new DatabaseError(trouble, path);
    };
    expect(() => patiently(path, waitMs, attempt)).toThrow(trouble);
    expect(tries).toBe(1);
  }
});
