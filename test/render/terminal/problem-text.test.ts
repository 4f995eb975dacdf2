import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../src/core/record/problem.ts';
import { renderProblem, renderProblems } from '../../../src/render/terminal/problem-text.ts';
import { problemsEn } from '../../../src/view/words/en/problems.ts';

const problem = (line: number, column: number, length = 1, file = 'a.yaml', text = 'bảy') =>
  problemOf('unreadable_number', { file, line, column, length }, { text, reason: 'not_a_number' });

describe('renderProblem', () => {
  it('draws the caret under the place, also behind letters of two units', () => {
    const text = renderProblem(problem(2, 8, 3), 'a: 1\n😀 b: x bảy\nc: 2\n', problemsEn);
    expect(text.split('\n').slice(0, 5)).toEqual([
      'error[unreadable_number] a.yaml:2:8: "bảy" is no figure',
      '  1 | a: 1',
      '> 2 | 😀 b: x bảy',
      '    |         ^^^',
      '  3 | c: 2',
    ]);
  });

  it('lets nothing from a file reach the terminal as it is', () => {
    const hostile = problem(1, 1, 1, 'a.yaml', '\u001b]0;x\u0007\u202e');
    const text = renderProblem(hostile, 'a: \u001b[2J\u009b\u202e\r', problemsEn);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('shows of a line of megabytes what is around the caret', () => {
    const line = `${'x'.repeat(1_000_000)} bảy ${'y'.repeat(1_000_000)}`;
    const lines = renderProblem(problem(2, 1_000_002, 3), `a: 1\n${line}\nc: 2\n`, problemsEn).split('\n');
    for (const each of lines) expect(each.length).toBeLessThanOrEqual(240);
    const [shown = '', caret = ''] = lines.slice(2);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('bảy');
    expect(shown).toMatch(/^> 2 \| …x+ bảy ?…$/);
  });

  it('needs no text of the file', () => {
    expect(renderProblem(problem(1, 1), null, problemsEn).split('\n')).toHaveLength(2);
    expect(renderProblem(problem(99, 1), 'a: 1\n', problemsEn).split('\n')).toHaveLength(2);
  });
});

describe('renderProblems', () => {
  it('sorts by place, shows a hundred of a file and counts the rest', () => {
    const many = Array.from({ length: 110 }, (_, i) => problem(110 - i, 1));
    const text = renderProblems([...many, problem(1, 1, 1, 'b.yaml')], () => null, problemsEn);
    expect(text.match(/error\[/g)).toHaveLength(101);
    expect(text.indexOf('a.yaml:1:1')).toBeLessThan(text.indexOf('a.yaml:2:1'));
    expect(text).toContain('… and 10 more in a.yaml');
    expect(text.endsWith('\n111 errors in 2 files. Nothing was loaded.\n')).toBe(true);
  });

  it('lets no number of warnings hide an error', () => {
    const warnings = Array.from({ length: 110 }, (_, i) =>
      problemOf('no_deadline', problem(i + 1, 1).at, { target: 'share' }),
    );
    const text = renderProblems([...warnings, problem(199, 1)], () => null, problemsEn);
    expect(text).toContain('error[unreadable_number] a.yaml:199:1');
    expect(text.match(/^warning\[/gm)).toHaveLength(99);
    expect(text).toContain('… and 11 more in a.yaml');
  });

  it('prints no line that a CI runner takes for a command', () => {
    const source = 'a: x ##[stop-commands]tok\n::error::x\n';
    const said = problem(1, 1, 1, 'a.yaml', '##[add-mask]a');
    const text = renderProblems([said, problem(2, 1)], () => source, problemsEn);
    expect(text).toContain('stop-commands]tok');
    expect(text).not.toMatch(/^\s*::|##\w*\[/m);
  });

  it('says nothing without problems', () => {
    expect(renderProblems([], () => null, problemsEn)).toBe('');
  });
});
