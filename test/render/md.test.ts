import { describe, expect, test } from 'vitest';
import { md } from '../../src/render/md.ts';
import type { Block, TableBlock } from '../../src/view/view.ts';
import { anEnv, aView } from '../helpers/build.ts';

const BAR = { kind: 'bar', low: 0.355, high: 0.355, mark: 0.65 } as const;

const TABLE: TableBlock = {
  kind: 'table',
  headings: [
    { title: 'Target', align: 'left' },
    { title: 'Status', align: 'left' },
  ],
  rows: [
    ['Share', '? overdue'],
    ['Rank', '✓'],
  ],
};

const written = (...page: Block[]): string => md(aView([], [], page), anEnv());

describe('a table in Markdown', () => {
  test('has what is said below a row behind its last cell', () => {
    expect(written({ ...TABLE, notes: [['figure 697 days old · see | there'], []] })).toBe(
      '| Target | Status |\n| :-- | :-- |\n| Share | ? overdue<br>figure 697 days old · see \\| there |\n| Rank | ✓ |\n',
    );
  });

  test('has the meaning of its marks as a paragraph of its own', () => {
    const legend = [
      { cells: ['* inferred'], column: 0 },
      { cells: ['‡ sources differ'], column: 1 },
    ];
    expect(written({ ...TABLE, legend }).split('\n\n')[1]).toBe('\\* inferred · ‡ sources differ\n');
  });

  test('says the mark of a bar in words and draws none', () => {
    const rows = [[{ kind: 'phrase', cells: [BAR, ' 35.5 %'] } as const, { ...BAR, mark: null }]];
    expect(written({ ...TABLE, rows })).toContain('| (path 65.0 %) 35.5 % |  |\n');
  });

  test('has no blank where a bar is not drawn, and does not explain a mark that is not', () => {
    const rows = [[{ kind: 'phrase', cells: [{ ...BAR, mark: null }, ' 35.5 %'] } as const, 'x']];
    const legend = [{ cells: ['┃ the path'], column: 0, isDrawn: true } as const];
    expect(written({ ...TABLE, rows, legend })).toMatch(/\n\| 35\.5 % \| x \|\n$/);
  });
});
