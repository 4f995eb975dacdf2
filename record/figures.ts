import { type AddressedFact, addressedFacts } from './addresses.ts';
import { sameNumber, samePage, sameTime } from './agreement.ts';
import { type Difference, missing, unless } from './difference.ts';
import type { ExportedRecord, ExportedRow } from './exported.ts';
import { cell, type Fact, numberIn, unitId } from './facts.ts';

/** The hedge that a figure was noted with, by the name it has in the record; «gần» was noted as less than. */
const HEDGES: Readonly<Record<string, string>> = { lt: 'nearly', '': 'eq' };

/** Holds figures, tallies, and places of the country among others, against the record. */
export function compareFigures(record: ExportedRecord, pages: ReadonlyMap<string, string>): Difference[] {
  return ['actuals', 'actuals-new'].flatMap(addressedFacts).flatMap((each) => compareFigure(each, record, pages));
}

function compareFigure(
  { fact, address }: AddressedFact,
  record: ExportedRecord,
  pages: ReadonlyMap<string, string>,
): Difference[] {
  const figure = record.measurements.get(address);
  if (figure)
    return [...compareStated(fact, figure), ...compareAbout(fact, figure, String(figure.period), record, pages)];
  const place = record.places.get(address);
  if (place) {
    return [
      ...unless(sameNumber(numberIn(fact, 'value'), place.rank), fact, 'rank', cell(fact, 'value'), place.rank),
      ...compareAbout(fact, place, String(place.edition), record, pages),
    ];
  }
  const tally = record.tallies.get(address);
  if (tally) {
    return [
      ...unless(
        numberIn(fact, 'numerator') === tally.reported_achieved,
        fact,
        'achieved',
        cell(fact, 'numerator'),
        tally.reported_achieved,
      ),
      ...unless(
        numberIn(fact, 'denominator') === tally.reported_of,
        fact,
        'of',
        cell(fact, 'denominator'),
        tally.reported_of,
      ),
    ];
  }
  return missing(fact, address || `${cell(fact, 'province')}: ${cell(fact, 'indicator')}`);
}

/** The number, exact or as a share of two, with its hedge. */
function compareStated(fact: Fact, figure: ExportedRow): Difference[] {
  const { numerator, denominator, stated, qualifier } = figure;
  const [value, top] = [numberIn(fact, 'value'), numberIn(fact, 'numerator')];
  const words = cell(fact, 'as_stated');
  const isFraction = typeof numerator === 'number' && typeof denominator === 'number';
  const isNumber = isFraction
    ? sameNumber(top, numerator) && sameNumber(numberIn(fact, 'denominator'), denominator)
    : sameNumber(value, stated) || sameNumber(top, stated) || sameNumber(inDong(value, cell(fact, 'unit')), stated);
  const comparator = cell(fact, 'comparator');
  // «ước đạt» was noted as «about» at first.
  const hedge = comparator === 'approx' && /ước/.test(words) ? 'estimate' : (HEDGES[comparator] ?? comparator);
  return [
    ...unless(
      isNumber,
      fact,
      'value',
      `${cell(fact, 'value')} ${cell(fact, 'numerator')}`,
      isFraction ? `${numerator}/${denominator}` : stated,
    ),
    ...unless(hedge === qualifier, fact, 'comparator', hedge, qualifier),
  ];
}

const inDong = (value: number | null, unit: string): number | null =>
  value === null ? null : value * (unit === 'tỷ đồng' ? 1e9 : unit === 'triệu đồng' ? 1e6 : 1);

/** Whose it is, of which time, and from which page of which day. */
function compareAbout(
  fact: Fact,
  row: ExportedRow,
  time: string,
  record: ExportedRecord,
  pages: ReadonlyMap<string, string>,
): Difference[] {
  const source = record.sources.get(String(row.source));
  const unit = unitId(cell(fact, 'province'));
  const noted = cell(fact, 'source_url');
  return [
    ...unless(row.province === unit, fact, 'province', unit, row.province),
    ...unless(sameTime(cell(fact, 'period'), time), fact, 'period', cell(fact, 'period'), time),
    ...unless(
      pages.get(noted) === row.source || samePage(noted, String(source?.url)),
      fact,
      'source',
      noted,
      source?.url,
    ),
    ...compareDay(fact, source),
  ];
}

/** The day of the page; one of the two may tell it more closely. */
export function compareDay(fact: Fact, source: ExportedRow | undefined): Difference[] {
  const [noted, recorded] = [cell(fact, 'source_date'), String(source?.date ?? '')];
  const agree = noted === '' || recorded === '' || sameTime(noted, recorded);
  return unless(agree, fact, 'source_date', noted, recorded);
}
