import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../../../src/cli/errors/describe-error.ts';
import type { FileState } from '../../../../../src/cli/workspace/load/file-state.ts';
import { parseAll, threadsOn } from '../../../../../src/cli/workspace/load/parsing/parse-all.ts';
import { parseText } from '../../../../../src/cli/workspace/load/parsing/parse-file.ts';
import { isThreadRefused, parseInThread } from '../../../../../src/cli/workspace/load/parsing/parsing-thread.ts';
import { sharesOf } from '../../../../../src/cli/workspace/load/parsing/shares.ts';
import { problemOf } from '../../../../../src/core/record/problem.ts';
import { LANGUAGES } from '../../../../../src/view/words/language.ts';
import { aFolder } from '../../../../helpers/folder.ts';
import { PACKAGE } from '../../../../helpers/package.ts';

/** Everything that is wrong with YAML somewhere, and the files that dx ships. */
const TEXTS = globSync(['test/fixtures/problems/**/*.yaml', 'seeds/**/*.yaml', 'data/quang-ninh/*.yaml'], {
  cwd: PACKAGE,
})
  .filter((name) => statSync(join(PACKAGE, name), { throwIfNoEntry: false })?.isFile())
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(PACKAGE, name), 'utf8') }));

const states = TEXTS.map(
  ({ name, text }): FileState => ({
    name,
    status: 'changed',
    content: { kind: 'text', read: () => ({ text, hash: name }) },
    size: text.length,
  }),
);
const unreadable: FileState = {
  ...{ name: 'data/gone.yaml', status: 'changed', size: 5 },
  content: {
    kind: 'text',
    read: () => problemOf('file_unreadable', { file: 'data/gone.yaml', line: 1, column: 1 }, { reason: 'ENOENT' }),
  },
};
const table: FileState = {
  name: 'data/measurements.csv',
  status: 'changed',
  size: 5,
  content: { kind: 'text', read: () => ({ text: '', hash: '' }) },
};

const alone = { threads: 1, enough: 0, headStart: 0, start: () => expect.unreachable('another thread') };
const together = { threads: 3, enough: 0, headStart: 0, start: parseInThread };

describe('files that are parsed by several threads', () => {
  test('are parsed by the one thread where the system gives no other', async () => {
    const none = { result: Promise.resolve(null), stop: async () => {} };
    const parsed = await parseAll(states, { threads: 3, enough: 0, headStart: 0, start: () => none });
    expect(parsed).toEqual(await parseAll(states, alone));
    expect([isThreadRefused({ code: 'ERR_WORKER_INIT_FAILED' }), isThreadRefused(new Error('x'))]).toEqual([
      true,
      false,
    ]);
  });

  test('say what they say when one parses them, problem by problem, in their order', async () => {
    const files = [unreadable, ...states, unreadable, table];
    const [one, many] = [await parseAll(files, alone), await parseAll(files, together)];
    expect(many.length).toBe(files.length);
    for (const [place, file] of one.entries())
      expect(JSON.parse(JSON.stringify(many[place]))).toEqual(JSON.parse(JSON.stringify(file)));
    expect(many.at(-1)?.table).not.toBe(null);
  });

  test('are parsed by the program as it is built, too', async () => {
    const parsed = await parseInThread(TEXTS, join(PACKAGE, 'dist/worker.js')).result;
    const here = [];
    for (const { name, text } of TEXTS) here.push(await parseText(name, text));
    expect(parsed).toEqual(JSON.parse(JSON.stringify(here)));
  });

  test('are so where there is enough to do, and no sooner', async () => {
    const bytes = states.reduce((sum, { size = 0 }) => sum + size, 0);
    const start = alone.start;
    expect(
      (
        await parseAll([...states, { ...table, size: 2 ** 30 }], {
          threads: 2,
          enough: bytes + 1,
          headStart: 0,
          start,
        })
      ).length,
    ).toBe(states.length + 1);
    await expect(parseAll(states, { threads: 2, enough: bytes, headStart: 0, start })).rejects.toThrow(
      'another thread',
    );
  });

  test('are one for each core, of which a system mostly counts two processors', () => {
    expect([1, 2, 3, 4, 8, 64].map(threadsOn)).toEqual([1, 1, 1, 2, 4, 8]);
  });

  test.each([
    ['ends', 'process.exit(3)', 'has ended (3)'],
    ['ends with nothing said', '', 'has ended (0)'],
    ['fails', 'throw new Error("out of luck")', 'out of luck'],
  ])('are not waited for when a thread %s: that is a bug, and all others are stopped', async (_, program, message) => {
    const path = join(aFolder(), 'worker.cjs');
    writeFileSync(path, program);
    const stopped: Promise<unknown>[] = [];
    const start = (texts: Parameters<typeof parseInThread>[0]) => {
      const share = parseInThread(texts, path);
      return {
        ...share,
        stop: () => {
          stopped.push(share.stop());
          return share.stop();
        },
      };
    };
    const error = await parseAll(states, { threads: 3, enough: 0, headStart: 0, start }).catch(
      (found: unknown) => found,
    );
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain(message);
    expect(failureOf(error, LANGUAGES.en).exit).toBe(70);
    expect((await Promise.all(stopped)).length).toBe(2);
  });
});

test('work is divided into shares that hold each piece once, none much larger than the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(500),
      (sizes, count, start) => {
        const shares = sharesOf(sizes, count, start);
        expect(shares.flat().toSorted((a, b) => a - b)).toEqual(sizes.map((_, index) => index));
        expect(shares.length).toBeLessThanOrEqual(count);
        const loads = shares.map((share, place) =>
          share.reduce((sum, index) => sum + (sizes[index] ?? 0), place === 0 ? 0 : start),
        );
        const ideal = (sizes.reduce((sum, size) => sum + size, 0) + start * (count - 1)) / count;
        expect(Math.max(...loads)).toBeLessThanOrEqual(ideal + start + Math.max(...sizes));
        for (const share of shares) expect(share).toEqual(share.toSorted((a, b) => a - b));
      },
    ),
  );
});
