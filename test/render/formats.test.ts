import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { FORMATS, formatEntry, formatsOf } from '../../src/render/index.ts';
import { explainView } from '../../src/view/explain/explain.ts';
import { lintView } from '../../src/view/lint.ts';
import { listView } from '../../src/view/list/list.ts';
import { LISTS } from '../../src/view/list/names.ts';
import { loadView } from '../../src/view/load/load.ts';
import { pick } from '../../src/view/shape.ts';
import { statusView } from '../../src/view/status/status.ts';
import type { View } from '../../src/view/view.ts';
import { en } from '../../src/view/words/en/en.ts';
import { anAssessment, anEnv, aVocabulary } from '../helpers/build.ts';
import { all, planInput } from '../helpers/plan-09.ts';

const plans = [...new Set(all.map(({ plan }) => plan))].map((plan) => ({ ...plan, itemised: 10 }));
const list = { vocabulary: aVocabulary(), plans, words: en };
const counts = { plans: 1, targets: 2, measurements: 0, rankings: 0, provinces: 63, indicators: 4, sources: 5 };
const status = statusView(planInput('en'));
const picked = pick(status, ['target', 'gap', 'status', 'flags']);
const place = { file: 'data/a.yaml', line: 3, column: 5 };

const VIEWS: Readonly<Record<string, View>> = {
  status,
  'status without targets': statusView({ ...planInput('en'), assessments: [], summaries: [] }),
  'status, some fields': picked.ok ? picked.view : status,
  explain: explainView({ ...planInput('en'), prospects: [], readings: null, assessment: anAssessment() }),
  'explain without a figure': explainView({
    ...planInput('en'),
    prospects: [],
    readings: null,
    assessment: anAssessment({ figure: null }),
  }),
  load: loadView({ files: { read: ['a.yaml'], unchanged: [], removed: [] }, counts, verbose: true }, en),
  lint: lintView(
    [
      {
        problem: { code: 'no_deadline', at: place, args: { target: 'share' }, related: place },
        message: 'no deadline',
      },
    ],
    '1',
  ),
  ...Object.fromEntries(LISTS.map((what) => [`list ${what}`, listView(what, list)])),
};

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  test.each(formatsOf('report'))(
    'can be written as %s: no NaN, no undefined, one newline at the end',
    async (format) => {
      const written = (await formatEntry(format).whole())(view, anEnv());
      const isEmpty = format === 'ndjson' ? [...view.grid.rows].length === 0 : view.page().length === 0;
      expect(written).not.toMatch(/NaN|Infinity|undefined|\[object/);
      if (isEmpty && ['ndjson', 'table', 'md'].includes(format)) expect(written).toBe('');
      else expect(written).toMatch(/[^\n]\n$/);
    },
  );

  test('has the same columns and values in every machine format', async () => {
    const [csv, json, ndjson] = await Promise.all([FORMATS.csv.whole(), FORMATS.json.whole(), FORMATS.ndjson.whole()]);
    const table = Papa.parse<string[]>(csv(view, anEnv()).trimEnd()).data;
    const { rows } = JSON.parse(json(view, anEnv()));
    const lines = ndjson(view, anEnv()).split('\n').slice(0, -1);
    expect(table[0]).toEqual(view.grid.columns);
    expect(rows).toHaveLength([...view.grid.rows].length);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    for (const [index, row] of rows.entries()) {
      expect(Object.keys(row)).toEqual(view.grid.columns);
      expect(table[index + 1]).toEqual(Object.values(row).map(asField));
    }
  });

  test('is the same for scripts in every language, width and colour', async () => {
    for (const format of ['csv', 'tsv', 'json', 'ndjson'] as const) {
      const render = await FORMATS[format].whole();
      expect(render(view, anEnv({ lang: 'vi', width: 40, color: 3 }))).toBe(render(view, anEnv()));
    }
  });
});

const asField = (value: unknown): string =>
  Array.isArray(value) ? value.join(';') : value === null ? '' : String(value);

test('leaves the header line out of csv when asked to', async () => {
  const csv = await FORMATS.csv.whole();
  const [, ...rows] = csv(status, anEnv()).split('\n');
  expect(csv(status, anEnv({ header: false })).split('\n')).toEqual(rows);
});

test('names report, day and tallies in json', async () => {
  const json = JSON.parse((await FORMATS.json.whole())(status, anEnv()));
  expect(json).toMatchObject({ dx: 1, report: 'status', as_of: '2025-06-30' });
  expect(json.summary).toHaveLength(1);
  expect(json.summary[0]).toMatchObject({ declared: 20, itemised: 10, reported_achieved: 16, reported_of: 20 });
});
