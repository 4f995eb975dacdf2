import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isError } from '../../src/core/record/problem.ts';
import { problemsEn } from '../../src/view/words/en/problems.ts';
import { sentenceOf } from '../../src/view/words/problem-words.ts';
import { problemsVi } from '../../src/view/words/vi/problems.ts';
import { linkTexts } from './workspace-of.ts';

const SLIPS = join(import.meta.dirname, '../fixtures/slips');
const BASE = readFileSync(join(import.meta.dirname, '../fixtures/problems/base/seeds/base.yaml'), 'utf8');
const names = readdirSync(SLIPS);

describe('a slip of the pen', () => {
  it.each(names)('is told once, where it stands, with what to type: %s', async (name) => {
    const file = readdirSync(join(SLIPS, name)).find((each) => each !== 'expected.txt') ?? '';
    const text = readFileSync(join(SLIPS, name, file), 'utf8');
    const { problems } = linkTexts({ 'seeds/base.yaml': BASE, [`data/${file}`]: text });
    const own = problems.filter(({ code }) => code !== 'source_before_period');
    expect(own.map(({ code }) => code)).toHaveLength(1);
    const [problem] = own;
    if (!problem) return;
    expect(isError(problem) || problem.code === 'comment_cuts').toBe(true);
    const { code, at } = problem;
    const said = [problemsEn, problemsVi].map((words) => {
      const { message, help } = sentenceOf(problem, words);
      expect(help ?? '').not.toBe('');
      return `${message}\n  ${help}\n`;
    });
    const line = text.split('\n')[at.line - 1] ?? '';
    const told = `${code} ${at.line}:${at.column}\n${line}\n${' '.repeat(at.column - 1)}^\n${said.join('')}`;
    expect(told).not.toMatch(/undefined|\[object|NaN/);
    await expect(told).toMatchFileSnapshot(join(SLIPS, name, 'expected.txt'));
  });

  it('is planted in forty ways at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });
});

it('calls a key without a value unknown where what stands before it is no text that a comma could have cut', () => {
  const text = 'units:\n  - { id: own, kind: count, symbol: { a: b }, 2% }\n';
  const { problems } = linkTexts({ 'seeds/base.yaml': BASE, 'seeds/units.yaml': text });
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown_key']));
});
