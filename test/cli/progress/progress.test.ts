import { describe, expect, test } from 'vitest';
import { progressOn } from '../../../src/cli/progress/progress.ts';

/** A terminal whose clock is set by hand. */
function aTerminal(about: { isTTY?: boolean; env?: Record<string, string>; isQuiet?: boolean; columns?: number } = {}) {
  const { isTTY = true, env = {}, isQuiet = false, columns = 80 } = about;
  const written: string[] = [];
  let time = 0;
  const out = {
    ...{ isTTY, columns, failure: null },
    write: (text: string): void => void written.push(text),
    writeAll: async (): Promise<void> => {},
  };
  const progress = progressOn({ stdout: out, stderr: out }, { env, elapsedMs: () => time }, isQuiet);
  const tellAt = (ms: number, line = `at ${ms}`): void => {
    time = ms;
    progress.tell(() => line);
  };
  return { written, progress, tellAt };
}

describe('progress', () => {
  test('is told after a second, and then no more often than can be read', () => {
    const { written, tellAt } = aTerminal();
    for (const ms of [0, 999, 1000, 1050, 1099, 1100]) tellAt(ms);
    expect(written).toEqual(['\r\u001b[Kat 1000', '\r\u001b[Kat 1100']);
  });

  test('is taken away once, where there is any', () => {
    const { written, progress, tellAt } = aTerminal();
    progress.clear();
    tellAt(2000);
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\u001b[Kat 2000', '\r\u001b[K']);
  });

  test.each([
    ['where nobody sits', { isTTY: false }],
    ['when quiet is asked for', { isQuiet: true }],
    ['on a runner of CI', { env: { CI: 'true' } }],
    ['on a terminal that erases nothing', { env: { TERM: 'dumb' } }],
  ])('says nothing %s', (_, about) => {
    const { written, progress, tellAt } = aTerminal(about);
    tellAt(5000);
    tellAt(9000);
    progress.clear();
    expect(written).toEqual([]);
  });

  test('says it where CI is «false»', () => {
    const { written, tellAt } = aTerminal({ env: { CI: 'false' } });
    tellAt(1000);
    expect(written).toHaveLength(1);
  });

  test('is never wider than the terminal, which could not erase it', () => {
    const { written, tellAt } = aTerminal({ columns: 10 });
    tellAt(1000, 'a long line of progress');
    expect(written).toEqual(['\r\u001b[Ka long li']);
  });
});
