import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { SourceLocation } from '../../src/core/record/source-location.ts';
import type { Bilingual } from '../../src/core/record/vocabulary.ts';
import { englishIn } from '../helpers/english.ts';
import { COMMON, meaningOf, OWN } from './columns.ts';
import { dictionaryOf, exportedColumns, MARK } from './dictionary.ts';
import { readRecord } from './record.ts';
import { sayingAt } from './saying.ts';
import { TABLES } from './tables.ts';
import { holdsNumbers, numbersOf, numbersOfGoal } from './words.ts';

const { dataset, warnings, texts } = readRecord();
const { vocabulary, plans, targets, measurements, rankings } = dataset;

describe('the facts of the five articles', () => {
  const facts = parse(readFileSync('test/record/article-facts.csv'), { columns: true }) as Record<string, string>[];

  test('are 92', () => expect(new Set(facts.map(({ fact }) => fact)).size).toBe(92));

  test.each(facts)('$fact stands at $address: $says', ({ address = '', says }) => {
    expect(sayingAt(address, dataset)).toBe(says);
  });

  test('are compared whole: the score and the stated change of a place, the parts of a tally', () => {
    const poorer = {
      ...dataset,
      rankings: rankings.map((each) => ({ ...each, score: null, claim: null })),
      plans: plans.map((plan) => ({ ...plan, reported: plan.reported.map((each) => ({ ...each, parts: {} })) })),
    };
    const differing = facts.filter(({ address = '', says }) => sayingAt(address, poorer) !== says);
    expect(differing.map(({ fact }) => fact)).toEqual(['qn-02', 'qn-04', 'qn-05', 'bn-08', 'hd-01']);
  });

  test('would be missed if they were not there', () => {
    expect(sayingAt('quang-ninh/resolution-09/no-such-target', dataset)).toBeNull();
  });
});

describe('the record', () => {
  test('uses every indicator that it defines', () => {
    const used = new Set([
      ...measurements.map(({ indicator }) => indicator),
      ...targets.flatMap(({ subject }) => (subject.kind === 'index' ? [] : (subject.indicator ?? []))),
      ...rankings.map(({ index }) => index),
    ]);
    expect([...vocabulary.indicators.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  test('cites every source that it names', () => {
    const cited = new Set([
      ...plans.flatMap(({ sources, reported }) => [...sources, ...reported.map(({ source }) => source)]),
      ...targets.flatMap(({ sources, baseline }) => [...sources, baseline?.source ?? '']),
      ...measurements.map(({ source }) => source),
      ...rankings.map(({ source }) => source),
    ]);
    expect([...vocabulary.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  test('gives the words of the source with every figure and target', () => {
    const silent = [...measurements, ...targets].filter(({ asStated }) => asStated === null);
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  test('gives the words of the source with every place that is not a cell of a table', () => {
    const silent = rankings.filter(({ asStated, source }) => asStated === null && !TABLES.has(source));
    expect(silent.map(({ address, source }) => `${address} (${source})`)).toEqual([]);
  });

  test('takes places from every source that is said to be a table', () => {
    const cited = new Set(rankings.map(({ source }) => source));
    expect([...TABLES].filter((id) => !cited.has(id))).toEqual([]);
  });

  test('gives words that hold the number, unless a note says that the source states none', () => {
    const units = (indicator: string) => vocabulary.indicators.get(indicator)?.unit;
    const stated = [
      ...measurements
        .filter(({ indicator }) => units(indicator) !== 'yes-no')
        .map((each) => ({ ...each, numbers: numbersOf(each) })),
      ...targets.map((each) => ({ ...each, numbers: numbersOfGoal(each) })),
    ].filter(({ note }) => !note?.en.startsWith('Stated without a number'));
    const astray = stated.filter(({ asStated, numbers }) => !holdsNumbers(asStated ?? '', numbers));
    expect(astray.map(({ address, asStated }) => `${address}: ${asStated}`)).toEqual([]);
  });

  test('says of every share what it is a part of, in both languages, or that the source does not', () => {
    const part = { vi: /trên (tổng|số|điểm|lực lượng)|so với|mẫu số/, en: / over | against |denominator/ };
    const shares = [...vocabulary.indicators.values()].filter(({ unit }) => unit === 'percent');
    const silent = shares.filter(
      ({ definition }) => !part.vi.test(definition?.vi ?? '') || !part.en.test(definition?.en ?? ''),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('explains every warning in a note at the place it points at', () => {
    for (const warning of warnings) {
      expect(noteAt(warning.at), `${warning.code} ${warning.at.file}:${warning.at.line}`).not.toBeNull();
    }
  });

  test('gives every remark in both languages', () => {
    const remarks = [
      ...[...plans, ...plans.flatMap(({ reported }) => reported), ...rankings].map(({ note }) => note),
      ...[...targets, ...measurements].flatMap(({ note, attribution }) => [note, attribution]),
    ].filter((remark) => remark !== null);
    expect(remarks.length).toBeGreaterThan(300);
    // Words of a source stand in «», ids in brackets or alone.
    const own = (text: string): string => text.replace(/«[^»]*»|[\w]+(?:-[\w…]+)+/g, '');
    expect(remarks.filter(({ vi, en }) => vi === en || englishIn(own(vi)).length > 0)).toEqual([]);
  });

  test('writes percentages in Vietnamese without a blank', () => {
    const spoken = [
      ...[...plans, ...targets].flatMap(({ title, note }) => [title.vi, note?.vi ?? '']),
      ...[...measurements, ...rankings].map(({ note }) => note?.vi ?? ''),
      ...[...vocabulary.indicators.values()].map(({ definition }) => definition?.vi ?? ''),
    ];
    const spaced = spoken.filter((text) => / %/.test(text));
    expect(spaced).toEqual([]);
  });

  test('is in one Unicode form', () => {
    for (const [name, text] of texts) expect(text.normalize('NFC') === text, name).toBe(true);
  });

  test('knows 63 provinces before the merger, 34 after, and what each became', () => {
    const members = (population: string) =>
      [...vocabulary.provinces.values()].filter(({ populations }) => populations.includes(population));
    expect([members('vn63').length, members('vn34').length]).toEqual([63, 34]);
    const ended = members('vn63').filter(({ populations }) => !populations.includes('vn34'));
    const successors = new Set(ended.map(({ successor }) => successor));
    expect(ended).toHaveLength(52);
    expect(members('vn34').filter(({ id }) => successors.has(id))).toHaveLength(23);
  });

  test('itemises 14 of the 20 targets of Resolution 09-NQ/TU, beside two other wordings', () => {
    const own = targets.filter(({ plan }) => plan === 'quang-ninh/resolution-09');
    expect(own.filter(({ variantOf }) => variantOf === null)).toHaveLength(14);
    expect(own.filter(({ variantOf }) => variantOf !== null)).toHaveLength(2);
  });
});

describe('the columns of the exports', () => {
  const tables = Object.entries(exportedColumns(dataset));

  test.each(tables)('of %s each have a meaning', (table, keys) => {
    expect(keys.filter((key) => !meaningOf(table, key))).toEqual([]);
  });

  test.each(tables)('of %s are all that have one', (table, keys) => {
    expect(Object.keys(OWN[table] ?? {}).filter((key) => !keys.includes(key))).toEqual([]);
    expect(Object.keys(COMMON).filter((key) => !tables.some(([, each]) => each.includes(key)))).toEqual([]);
  });
});

test('data/README.md is current', async () => {
  const [head = ''] = readFileSync('data/README.md', 'utf8').split(MARK);
  await expect(`${head}${MARK}\n\n${dictionaryOf(dataset)}`).toMatchFileSnapshot('../../data/README.md');
});

/** The note of the statement that a place lies in: the last one that begins at or before it in its file. */
function noteAt({ file, line }: SourceLocation): Bilingual | null {
  const statements = [...targets, ...measurements, ...rankings].filter(({ at }) => at.file === file && at.line <= line);
  return statements.toSorted((a, b) => a.at.line - b.at.line).at(-1)?.note ?? null;
}
