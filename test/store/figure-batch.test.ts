import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measurement } from '../../src/core/record/statement.ts';
import { addressIn, type FigureBatch, valueInRow } from '../../src/store/figure-batch.ts';
import { figureBatch, figurePacker } from '../../src/store/figure-packer.ts';
import { aMeasurement, aPeriod } from '../helpers/facts.ts';

const said = (batch: FigureBatch, row: number): Record<string, unknown> =>
  Object.fromEntries(batch.columns.map((column) => [column.field, valueInRow(column, row)]));

const aFigure = fc.record({
  asStated: fc.constantFrom(null, '', 'đạt 7,1%', 'trên 50%'),
  confidence: fc.constantFrom(null, 'high'),
  final: fc.constantFrom(null, true, false),
  periodAssumed: fc.boolean(),
  percentSign: fc.boolean(),
  source: fc.constantFrom('a', 'b'),
  method: fc.constantFrom(null, 'gso'),
  published: fc.constantFrom(null, aPeriod('2025-02')),
  note: fc.constantFrom(null, { vi: 'ghi', en: 'note' }),
  quantity: fc.constantFrom<Measurement['quantity']>(
    { qualifier: 'eq', value: 7.1, halfUnit: 0.05 },
    { qualifier: 'between', value: -0.5, high: 30, halfUnit: 0.5 },
    { qualifier: 'eq', value: 88.41463414634147, halfUnit: 0, fraction: { numerator: 145, denominator: 164 } },
    { qualifier: 'approx', value: 30, halfUnit: 0.5, estimate: true },
  ),
});

test('figures that are laid out field by field say what each of them says', () => {
  fc.assert(
    fc.property(fc.array(aFigure, { maxLength: 80 }), (figures) => {
      const batch = figureBatch(figures.map((figure) => aMeasurement(figure)));
      expect(batch.count).toBe(figures.length);
      for (const [row, figure] of figures.entries()) {
        const found = said(batch, row);
        expect(found).toMatchObject({
          source: figure.source,
          value: figure.quantity.value,
          half_unit: figure.quantity.halfUnit,
          qualifier: figure.quantity.qualifier,
        });
        expect(found.as_stated ?? null).toBe(figure.asStated);
        expect(found.confidence ?? null).toBe(figure.confidence);
        expect(found.final ?? null).toBe(figure.final === null ? null : Number(figure.final));
        expect(found.period_assumed ?? 0).toBe(Number(figure.periodAssumed));
        expect(found.percent_sign ?? 0).toBe(Number(figure.percentSign));
        expect(found.estimate ?? 0).toBe(Number(figure.quantity.estimate === true));
        expect(found.high ?? null).toBe(figure.quantity.high ?? null);
        expect(found.numerator ?? null).toBe(figure.quantity.fraction?.numerator ?? null);
        expect([found.note_vi ?? null, found.note_en ?? null]).toEqual([
          figure.note?.vi ?? null,
          figure.note?.en ?? null,
        ]);
        const tail = `${figure.published ? '/2025-02' : ''}${figure.method ? '/gso' : ''}`;
        expect(found.tail ?? '').toBe(tail);
        const { province, indicator, period } = aMeasurement();
        expect(addressIn(batch, row)).toBe(`${province}/${indicator}/${period.text}/${figure.source}${tail}`);
      }
    }),
  );
});

test('a text that several figures have is kept once, and a field in which none says anything is left out', () => {
  const { columns } = figureBatch(['a', 'b', 'a', 'a'].map((source) => aMeasurement({ source })));
  expect(columns.find(({ field }) => field === 'source')?.texts).toEqual(['a', 'b']);
  expect(columns.map(({ field }) => field)).not.toContain('method');
});

test('figures are packed batch by batch, the last shorter than the others', () => {
  const packer = figurePacker(2);
  const counts = ['2021', '2022', '2023'].map((text, index) => {
    const count = packer.add(aMeasurement({ period: aPeriod(text) }));
    return index === 1 ? said(packer.take(), 1).period : count;
  });
  expect(counts).toEqual([1, '2022', 1]);
  const rest = packer.take();
  expect([rest.count, rest.columns.map(({ cells }) => cells.length)]).toEqual([1, rest.columns.map(() => 1)]);
  expect(said(rest, 0).period).toBe('2023');
});
