import { beforeAll, describe, expect, test } from 'vitest';
import { sameNumber, samePage, sameTime, sameToItsDecimals } from '../../record/agreement.ts';
import type { Difference } from '../../record/difference.ts';
import { reviewedExceptions, unexplained } from '../../record/exceptions.ts';
import { type ExportedRecord, type ExportedRow, exportedRecord } from '../../record/exported.ts';
import { differencesIn } from '../../record/verify.ts';

describe('the record, held against what was noted down from its sources', () => {
  let record: ExportedRecord;
  let differences: readonly Difference[];
  beforeAll(() => {
    record = exportedRecord();
    differences = differencesIn(record);
  });

  test('differs nowhere but where the reviewed list says why', () => {
    expect(unexplained(differences, reviewedExceptions())).toEqual({ differences: [], exceptions: [] });
  });

  /** Fields of the rows, by file and row, that differ once one row of a table says something else. */
  const found = (table: keyof ExportedRecord, address: string, change: ExportedRow) => {
    const rows = new Map(record[table]);
    const row = rows.get(address);
    if (!row) throw new Error(`no ${address}`);
    rows.set(address, { ...row, ...change });
    const before = new Set(differences.map((each) => JSON.stringify(each)));
    const after = differencesIn({ ...record, [table]: rows });
    return after.filter((each) => !before.has(JSON.stringify(each))).map(({ file, field }) => `${file} ${field}`);
  };

  test('is found wrong in a place, a score and a source', () => {
    const address = 'pci@2010/vn63/ninh-binh';
    expect(found('places', address, { rank: 12, rank_low: 12, rank_high: 12 })).toEqual([
      'other-indices-pci-2005-2016 rank',
    ]);
    expect(found('places', address, { score: 62.95 })).toEqual(['other-indices-pci-2005-2016 score']);
    expect(found('places', address, { source: 'vcci-pci-2011' })).toEqual(['other-indices-pci-2005-2016 source']);
    expect(found('places', address, { of: 64 })).toEqual(['other-indices-pci-2005-2016 of']);
  });

  test('is found wrong in a place that is computed, and in a sum of parts', () => {
    expect(found('places', 'papi@2018/vn63/lang-son', { rank_low: 2, rank_high: 3 })).toEqual([
      'other-indices-papi-2011-2024 rank',
    ]);
    const parts = found('places', 'papi/e-governance@2019/vn63/hue', { score: 3 });
    expect(new Set(parts)).toEqual(new Set(['papi-egovernance-2018-2024 score']));
  });

  test('is found wrong in a figure, its hedge, its time and its page', () => {
    const address = 'thanh-hoa/petitions-answered-on-time/2023-10-26/article-thanh-hoa';
    expect(found('measurements', address, { stated: 94 })).toEqual(['actuals value', 'article-facts value']);
    expect(found('measurements', address, { qualifier: 'eq' })).toEqual(['actuals comparator', 'article-facts bound']);
    expect(found('measurements', address, { period: '2024' })).toEqual(['actuals period']);
    expect(found('measurements', address, { source: 'vjst-2025' })).toEqual(['actuals source', 'actuals source_date']);
  });

  test('is found wrong in a goal, its side, its deadline and its plan', () => {
    const address = 'viet-nam/decision-411/smartphones-2030';
    expect(found('targets', address, { goal_value: 96 })).toEqual(['targets-national-new value']);
    expect(found('targets', address, { goal_op: 'gt' })).toEqual(['targets-national-new comparator']);
    expect(found('targets', address, { deadline: '2031' })).toEqual(['targets-national-new deadline']);
    expect(found('targets', address, { sources: ['vov-2020'] })).toEqual(['targets-national-new source']);
    expect(found('plans', 'da-nang-2025/resolution-57-plan', { declared_targets: 66 })).toContain(
      'targets-other-provinces-new value',
    );
  });

  test('is found wrong in a unit, a tally and a conflict of which one side is gone', () => {
    expect(found('provinces', 'lang-son', { code: '21' })).toEqual([
      'provinces-63 gso_code',
      'provinces-34-merger code_2025',
    ]);
    expect(found('tallies', 'hai-duong/resolution-06#2022-12', { reported_achieved: 6 })).toContain('actuals achieved');
    expect(found('rankings', 'papi@2016/vn63/quang-ninh', { note: '' })).toEqual([
      'conflicts-new side_a',
      'conflicts-new side_b',
    ]);
  });
});

describe('a reviewed list', () => {
  const difference = { file: 'f', row: '1', field: 'value', noted: '1', recorded: '2' };
  const exception = { file: 'f', row: '1', field: 'value', reason: 'a slip of the page' };

  test('excepts a field of a row and no other, and nothing without a reason', () => {
    expect(unexplained([difference], [exception])).toEqual({ differences: [], exceptions: [] });
    expect(unexplained([{ ...difference, field: 'period' }], [exception]).differences).toHaveLength(1);
    expect(unexplained([difference], [{ ...exception, reason: ' ' }]).exceptions).toHaveLength(1);
  });

  test('is not longer than it has to be', () => {
    expect(unexplained([], [exception]).exceptions).toEqual([exception]);
  });
});

describe('two ways of saying one thing', () => {
  test('are one number to nine digits, and what is missing is no number', () => {
    expect([sameNumber(0.3, 0.1 + 0.2), sameNumber(0.3, 0.31), sameNumber(null, null), sameNumber(0, null)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('are one score where one of them is rounded or cut', () => {
    expect([sameToItsDecimals('45.78', 45.7875), sameToItsDecimals('45.79', 45.7875)]).toEqual([true, true]);
    expect([sameToItsDecimals('45.77', 45.7875), sameToItsDecimals('45', null)]).toEqual([false, false]);
  });

  test('are one time where one of them is told more closely', () => {
    expect([sameTime('2023', '2023-12'), sameTime('2023-10', '2023-10-26'), sameTime('2024 (page)', '2024')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([sameTime('2023-11', '2023-10-31'), sameTime('a week', '2025-12')]).toEqual([false, false]);
  });

  test('are one page by either protocol', () => {
    expect(samePage('http://a.vn./x', 'https://a.vn/x')).toBe(true);
    expect(samePage('https://a.vn/x', 'https://a.vn/y')).toBe(false);
  });
});
