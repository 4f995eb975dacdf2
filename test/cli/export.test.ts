import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { aWorkspace, SMALL } from '../helpers/workspace.ts';

const HOSTILE = '=1+1, "quoted"; xuống dòng, Đ';

describe('dx export', () => {
  const workspace = aWorkspace({
    ...SMALL,
    'data/more.yaml': `province: quang-ninh
measurements:
  - { indicator: own-share, period: 2023, value: "trên 50%", source: own-report, note: ${JSON.stringify(`${HOSTILE}\n=2+2`)} }
  - { indicator: other-share, period: 2023, value: "145/164", source: own-report, final: false }
`,
    'data/dti.yaml': `index: dti
edition: 2022
population: vn63
of: 63
source: own-report
ranks:
  quang-ninh: { rank: 3, score: 0.7024 }
  ha-noi: { rank: "<= 30", basis: derived }
`,
  });

  test('writes csv unless another format is asked for, and an independent reader finds the same cells', async () => {
    for (const table of ['targets', 'measurements', 'rankings', 'assessments']) {
      const cells = parse((await workspace.dx('export', table)).stdout, { columns: true }) as Record<string, string>[];
      const { rows } = JSON.parse((await workspace.dx('export', table, '--json')).stdout);
      expect(cells).toEqual(rows.map((row: object) => Object.fromEntries(Object.entries(row).map(asCsv))));
      expect(cells.length).toBeGreaterThan(1);
    }
  });

  test('keeps a bound as an interval and a fraction with both numbers', async () => {
    const { stdout } = await workspace.dx('export', 'measurements', '--json');
    const { rows } = JSON.parse(stdout);
    expect(rows[1]).toMatchObject({ qualifier: 'gt', stated: 50, value_low: 50, value_high: 100, final: null });
    expect(rows[2]).toMatchObject({ numerator: 145, denominator: 164, final: false, unit: 'percent' });
  });

  test('keeps a place that is only a bound out of the column of places', async () => {
    const { rows } = JSON.parse((await workspace.dx('export', 'rankings', '--json')).stdout);
    expect(rows).toMatchObject([
      { ranking: 'dti@2022/vn63/quang-ninh', rank: 3, rank_low: 3, rank_high: 3, of: 63, score: 0.7024 },
      { rank: null, rank_low: 1, rank_high: 30, basis: 'derived' },
    ]);
  });

  test('selects by province and indicator, and says so when nothing matches', async () => {
    const one = await workspace.dx('export', 'measurements', '-i', 'other-share', '-f', 'ndjson');
    expect(one.stdout.trim().split('\n')).toHaveLength(1);
    expect(await workspace.dx('export', 'measurements', '-p', 'ha-noi')).toMatchObject({ code: 2, stdout: '' });
  });

  test('leaves out what was not known on a day that is named', async () => {
    const { stdout } = await workspace.dx('export', 'measurements', '--as-of', '2025-01-31', '--json');
    expect(JSON.parse(stdout).rows).toEqual([]);
  });

  test('puts several tables into one json or ndjson, and into no csv', async () => {
    const json = JSON.parse((await workspace.dx('export', 'targets', 'rankings', '--json')).stdout);
    expect(Object.keys(json)).toEqual(['dx', 'report', 'as_of', 'targets', 'rankings']);
    const lines = (await workspace.dx('export', 'targets', 'rankings', '-f', 'ndjson')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).table)).toEqual(['targets', 'targets', 'rankings', 'rankings']);
    expect(await workspace.dx('export', 'measurements', 'rankings')).toMatchObject({ code: 2, stdout: '' });
  });

  test('keeps the place of a value that is missing, whatever the columns', async () => {
    const { stdout } = await workspace.dx('export', 'rankings', '--fields', 'note,rank,province');
    expect(stdout.split('\n')[1]).toBe(',3,quang-ninh');
  });

  test('sorts, picks and limits the rows of several tables as of one', async () => {
    const call = ['export', 'measurements', 'rankings', '-f', 'ndjson', '--fields', 'province,period', '--limit', '1'];
    expect((await workspace.dx(...call)).code).toBe(2);
    const { stdout } = await workspace.dx(
      'export',
      'measurements',
      '--sort',
      'stated:desc',
      '--fields',
      'stated',
      '-f',
      'ndjson',
    );
    expect(stdout).toBe('{"stated":88.41463414634147}\n{"stated":50}\n{"stated":7.1}\n');
  });

  test('gives a spreadsheet text that it does not run and numbers that it reads', async () => {
    const { stdout } = await workspace.dx('export', 'measurements', '--excel', '--lang', 'vi');
    const cells = parse(stdout, { columns: true, delimiter: ';', bom: true }) as Record<string, string>[];
    expect(cells[0]).toMatchObject({ stated: '7,1' });
    expect(cells[1]?.note).toBe(`'${HOSTILE}\n=2+2`);
  });
});

/** A JSON value as the contract writes it into a csv field. */
function asCsv([key, value]: [string, unknown]): [string, string] {
  return [key, value === null ? '' : Array.isArray(value) ? value.join(';') : String(value)];
}
