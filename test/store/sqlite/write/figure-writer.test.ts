import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_FIELDS, type FigureBatch, type FigureField, valueInRow } from '../../../../src/store/figure-batch.ts';
import { columnOf } from '../../../../src/store/sqlite/rows/measurement-rows.ts';
import { SCHEMA } from '../../../../src/store/sqlite/schema.ts';
import { figureStretch } from '../../../../src/store/sqlite/write/figure-stretch.ts';
import { figureWriter } from '../../../../src/store/sqlite/write/figure-writer.ts';

type Say = (row: number) => string | number | null;

/** What each field says of a row where nothing else is asked for: enough for a row that the table takes. */
const PLAIN: Partial<Record<FigureField, Say>> = {
  line: (row) => row + 2,
  column: () => 1,
  province: () => 'quang-ninh',
  indicator: () => 'share',
  period: (row) => String(1000 + row),
  qualifier: () => 'eq',
  value: () => 7.1,
  half_unit: () => 0.05,
  source: () => 'a',
  known_on: () => '2025-01-01',
};

function batchOf(count: number, says: Partial<Record<FigureField, Say>>): FigureBatch {
  const columns = Object.entries({ ...PLAIN, ...says }).map(([field, say]) => {
    const said = Array.from({ length: count }, (_, row) => say(row));
    const isText = said.some((value) => typeof value === 'string');
    const texts = isText ? [...new Set(said.filter((value) => typeof value === 'string'))] : null;
    const cells = said.map((value) => (value === null ? Number.NaN : (texts?.indexOf(String(value)) ?? Number(value))));
    return { field: field as FigureField, cells: Float64Array.from(cells), texts };
  });
  return { count, columns };
}

function written(batches: readonly FigureBatch[], first = 5): { rows: Record<string, unknown>[]; inserted: number[] } {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF');
  db.exec(SCHEMA);
  const write = figureWriter(db);
  let pos = first;
  const inserted = batches.map((batch) => {
    const from = pos;
    pos += batch.count;
    return write(batch, from);
  });
  const rows = db.prepare('SELECT * FROM measurements ORDER BY pos').all() as Record<string, unknown>[];
  db.close();
  return { rows, inserted };
}

function expectWritten(batches: readonly FigureBatch[]): void {
  const { rows, inserted } = written(batches);
  expect(inserted).toEqual(batches.map(({ count }) => count));
  expect(rows.map(({ pos }) => pos)).toEqual(rows.map((_, row) => 5 + row));
  let from = 0;
  for (const { count, columns } of batches) {
    const own = rows.slice(from, from + count);
    from += count;
    for (const column of columns)
      expect(own.map((row) => row[columnOf(column.field)])).toEqual(own.map((_, row) => valueInRow(column, row)));
  }
}

/** Says one of so many values, in an order that `seed` gives; every `gap`-th row says nothing. */
const oneOf =
  (seed: number, choices: number, gap: number, value: (choice: number) => string | number): Say =>
  (row) =>
    gap > 0 && row % gap === 0 ? null : value(((row * 7919 + seed) % 65521) % choices);

const someOf = (value: (choice: number) => string | number, most: number, gaps = 4): fc.Arbitrary<Say> =>
  fc
    .tuple(fc.nat(60000), fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: gaps }))
    .map(([seed, choices, gap]) => oneOf(seed, choices, gap, value));

const text = (choice: number): string => `đạt ${choice}`;

describe('figures in the database', () => {
  it('are what was handed over, however much of it neighbours have alike', () => {
    const someBatch = fc.record({
      count: fc.constantFrom(1, 2, 63, 64, 65, 128, 150),
      line: fc.constantFrom<Say>(
        (row) => row + 2,
        (row) => 3 * row + 2,
        (row) => row + 2 + Math.floor(row / 30),
      ),
      length: someOf((choice) => choice, 70),
      source: someOf(text, 20, 0),
      value: someOf((choice) => choice / 8 - 2, 100, 0),
      high: someOf((choice) => choice + 0.5, 5),
      numerator: someOf((choice) => choice + 1, 17),
      as_stated: someOf(text, 80),
      note_vi: someOf(text, 3),
      final: someOf((choice) => choice, 2),
    });
    const some = fc.array(someBatch, { minLength: 1, maxLength: 4 });
    const laidOut = some.map((batches) =>
      batches.map(({ count, ...says }, at) => batchOf(count, { ...says, period: (row) => `${at} ${row}` })),
    );
    fc.assert(fc.property(laidOut, expectWritten), { numRuns: 60 });
  });

  it('are right where more differs between rows than one number can tell', () => {
    const free = FIGURE_FIELDS.filter(
      (field) => !(field in PLAIN) && !['period_assumed', 'percent_sign', 'estimate', 'final', 'tail'].includes(field),
    );
    const numbers = ['length', 'high', 'numerator', 'denominator'];
    const value = (field: string) => (numbers.includes(field) ? (choice: number) => choice : text);
    const says = Object.fromEntries(free.map((field, at) => [field, oneOf(at, 12, 5, value(field))]));
    const more = { column: oneOf(1, 9, 0, (choice) => choice), source: oneOf(2, 16, 0, text) };
    const others = {
      value: oneOf(3, 16, 0, Number),
      known_on: oneOf(4, 9, 0, text),
      half_unit: oneOf(5, 9, 0, Number),
    };
    expectWritten([batchOf(128, { ...says, ...more, ...others })]);
  });

  it('leave those out whose key is taken, within a stretch and by one before it', () => {
    const again = batchOf(64, { period: (row) => String(1000 + Math.max(row, 3)) });
    const { rows, inserted } = written([batchOf(64, { period: (row) => String(2000 + row) }), again, again]);
    expect(inserted).toEqual([64, 61, 0]);
    expect(rows.slice(64).map(({ pos, line }) => [pos, line])).toEqual(
      Array.from({ length: 64 }, (_, row) => [69 + row, row + 2]).filter((_, row) => ![1, 2, 3].includes(row)),
    );
  });
});

describe('a stretch of rows', () => {
  const kinds = (count: number, says: Partial<Record<FigureField, Say>>): Record<string, string> =>
    Object.fromEntries(
      figureStretch(batchOf(count, says).columns, 0, count).fillings.map((filling) => [
        filling.column.field,
        filling.kind === 'chosen' ? `${filling.cells.length} in ${filling.bits} bits` : filling.kind,
      ]),
    );

  it('counts its lines, and chooses from up to sixteen values', () => {
    const numbers = (choices: number): Say => oneOf(0, choices, 0, (choice) => choice);
    const found = kinds(64, { length: numbers(16), high: numbers(17), numerator: numbers(4), denominator: numbers(5) });
    expect(found).toMatchObject({ line: 'counted', province: '1 in 0 bits', period: 'own' });
    expect(found).toMatchObject({ length: '16 in 4 bits', high: 'own' });
    expect(found).toMatchObject({ numerator: '4 in 2 bits', denominator: '5 in 4 bits' });
  });

  it('of one row has no code', () => {
    expect(figureStretch(batchOf(1, {}).columns, 0, 1).codes).toBeNull();
    expect(new Set(Object.values(kinds(1, {})))).toEqual(new Set(['1 in 0 bits']));
  });
});

describe('a number so large that one more is the same number', () => {
  it.each([8, 64])('is written as it is in each of %i rows that say it', (count) => {
    expectWritten([batchOf(count, { value: () => 2e16, numerator: () => 2 ** 53 })]);
  });

  it('is written as it is behind rows that count up to it', () => {
    expectWritten([batchOf(64, { value: (row) => Math.min(2 ** 53 - 30 + row, 2 ** 53) })]);
  });
});
