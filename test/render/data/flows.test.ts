import { describe, expect, test } from 'vitest';
import { csv, csvFlow } from '../../../src/render/data/csv.ts';
import { ndjsonFlow } from '../../../src/render/data/ndjson.ts';
import { formatEntry, formatsOf } from '../../../src/render/index.ts';
import { limitFlow, pickColumns, streamed } from '../../../src/view/flow.ts';
import { statusView } from '../../../src/view/status/status.ts';
import { anEnv } from '../../helpers/build.ts';
import { planInput } from '../../helpers/plan-09.ts';

const whole = { ...statusView(planInput('en')), summary: null };
const empty = { ...whole, grid: { ...whole.grid, rows: [] } };

const written = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

describe('a table written row by row', () => {
  test.each(formatsOf('report').filter((format) => formatEntry(format).flow))(
    'is in %s, byte for byte, what it is when written at once',
    async (format) => {
      const [renderer, flow] = await Promise.all([formatEntry(format).whole(), formatEntry(format).flow?.()]);
      if (!flow) throw new Error('nothing to compare');
      for (const view of [whole, empty])
        for (const env of [anEnv(), anEnv({ header: false }), anEnv({ excel: true })])
          expect(await written(flow([streamed(view)], env))).toBe(renderer(view, env));
    },
  );

  test.each([199, 200, 201, 400])(
    'is so in csv where it has %i rows: lines are put together by the hundred',
    async (count) => {
      const rows = Array.from({ length: count }, (_, place) => ['tinh', place % 7, `chi tiêu, ${place}`]);
      const long = { ...whole, grid: { columns: ['province', 'value', 'title'], rows } };
      for (const env of [anEnv(), anEnv({ header: false }), anEnv({ excel: true })])
        expect(await written(csvFlow([streamed(long)], env))).toBe(csv(long, env));
    },
  );

  test('asks for no row behind the limit', async () => {
    let asked = 0;
    async function* rows() {
      for (const row of whole.grid.rows) {
        asked += 1;
        yield row;
      }
    }
    const flow = limitFlow({ ...streamed(whole), rows: rows() }, 2);
    const text = await written(ndjsonFlow([pickColumns(flow, ['target', 'gap'])], anEnv()));
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line))),
    ).toEqual([
      ['target', 'gap'],
      ['target', 'gap'],
    ]);
    expect(asked).toBe(2);
  });
});
