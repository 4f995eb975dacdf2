import { cpSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/core/record/problem.ts';
import { renderProblems } from '../../src/render/terminal/problem-text.ts';
import { problemsEn } from '../../src/view/words/en/problems.ts';
import { problemsVi } from '../../src/view/words/vi/problems.ts';
import { aFolder } from '../helpers/folder.ts';
import { load } from './workspace-of.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/problems');
const BASE = join(FIXTURES, 'base');
const codes = readdirSync(FIXTURES).filter((name) => name !== 'base');
const temporary = aFolder();

/** What is too large to keep, or has a name that not every system knows, is made. */
const LARGE: Readonly<Record<string, (file: string) => void>> = {
  file_too_large: (file) => {
    writeFileSync(file, '');
    truncateSync(file, 10 * 1024 * 1024 + 1);
  },
  name_not_utf8: (file) =>
    writeFileSync(Buffer.concat([Buffer.from(`${dirname(file)}/t`), Buffer.of(0xff), Buffer.from('.yaml')]), ''),
  too_many_values: (file) => writeFileSync(file, `measurements: [${','.repeat(600_000)}]\n`),
};

function workspaceOf(code: string): string {
  const make = LARGE[code];
  if (!make) return join(FIXTURES, code);
  const dir = join(temporary, code);
  cpSync(join(FIXTURES, code), dir, { recursive: true });
  mkdirSync(join(dir, 'data'), { recursive: true });
  make(join(dir, 'data/large.yaml'));
  return dir;
}

describe('every problem', () => {
  it.each(Object.keys(PROBLEMS))('%s has a fixture', (code) => {
    expect(existsSync(join(FIXTURES, code, 'expected.txt'))).toBe(true);
  });

  it.each(codes)(
    '%s is found, worded in both languages and drawn',
    async (code) => {
      const { problems, texts } = load(workspaceOf(code), BASE);
      expect(problems.map((problem) => problem.code)).toContain(code);
      const sourceOf = (file: string): string | null => texts.get(file) ?? null;
      const text = [problemsEn, problemsVi].map((words) => renderProblems(problems, sourceOf, words)).join('\n');
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      await expect(text).toMatchFileSnapshot(join(FIXTURES, code, 'expected.txt'));
    },
    60_000,
  );
});
