import { expect, test } from 'vitest';
import { tsv } from '../../../src/render/data/tsv.ts';
import { gridBy } from '../../../src/view/column.ts';
import { anEnv } from '../../helpers/build.ts';

const grid = gridBy(
  ['title', 'value', 'flags'],
  (row: readonly [string, number | null, readonly string[]]) => {
    const [title, value, items] = row;
    return [title, value, { kind: 'list', items }] as const;
  },
  [
    ['Tỷ trọng\tkinh tế\r\nsố', 7.1, ['stale', 'conflict']],
    ['', null, []],
  ],
);
const view = { report: 'status', asOf: null, grid, summary: null, page: () => [] };

test('a tab or line break inside a field becomes a blank, missing is empty, a list is joined', () => {
  expect(tsv(view, anEnv())).toBe('title\tvalue\tflags\nTỷ trọng kinh tế số\t7.1\tstale;conflict\n\t\t\n');
});

test('the header line can be left out', () => {
  expect(tsv(view, anEnv({ header: false })).split('\n')[0]).toBe('Tỷ trọng kinh tế số\t7.1\tstale;conflict');
});
