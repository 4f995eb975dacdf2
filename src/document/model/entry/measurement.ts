import type { Quantity } from '../../../core/record/quantity.ts';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Measurement } from '../../../core/record/statement.ts';
import type { Indicator, Source, Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Period } from '../../../core/time/period.ts';
import type { Stated } from '../../parse/parsed-file.ts';
import type { WrittenMeasurement } from '../../schema/measurement.ts';
import type { Registry } from '../registry.ts';
import { type Built, type Entry, periodOf, remarkOf, requiredPeriod } from './fields.ts';
import { refersToMethod } from './method.ts';
import { figureFrom, parseContextOf } from './quantity.ts';

type Written = Omit<WrittenMeasurement, 'indicator' | 'period' | 'published' | 'value' | 'source'>;

/** The parts of a figure, parsed and looked up; `written` holds the fields that need neither. */
export interface FigureParts {
  readonly province: string;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly published: Period | null;
  readonly quantity: Quantity;
  readonly source: Source;
  /** Whether it is written with «%». */
  readonly percentSign: boolean;
  readonly written: Written;
}

/** The measurement of these parts at a place. */
export function measurementOf(parts: FigureParts, address: string, at: SourceLocation): Measurement {
  const { province, indicator, period, published, quantity, source, percentSign, written } = parts;
  return {
    address,
    province,
    indicator: indicator.id,
    rankedAmong: null,
    period,
    periodAssumed: written.period_assumed ?? false,
    method: written.method ?? null,
    quantity,
    source: source.id,
    tier: source.tier,
    published,
    knownOn: published?.start ?? source.date?.start ?? period.end,
    final: written.final ?? null,
    derived: false,
    percentSign,
    asStated: written.as_stated ?? null,
    note: remarkOf(written.note),
    attribution: remarkOf(written.attribution),
    confidence: written.confidence ?? null,
    at,
  };
}

/** `quang-ninh/<indicator>/<period>/<source>[/<published>][/<method>]`: the address that a figure takes. */
export function measurementAddress(
  province: string,
  indicator: string,
  period: Period,
  source: string,
  published: Period | null,
  method: string | undefined,
): string {
  const address = `${province}/${indicator}/${period.text}/${source}`;
  const dated = published ? `${address}/${published.text}` : address;
  return method === undefined ? dated : `${dated}/${method}`;
}

/** Builds a measurement and reports its errors. Does not check whether its address is taken. */
export function buildMeasurement(
  entry: Entry<Stated<WrittenMeasurement>>,
  vocabulary: Vocabulary,
  registry: Registry,
): Built<Measurement> {
  const { item, place } = entry;
  const { province, locale, value: written } = item;
  const period = requiredPeriod(written.period);
  const published = periodOf(written.published);
  const address = measurementAddress(province, written.indicator, period, written.source, published, written.method);
  const wrong = { address, at: place(), statement: null };
  registry.refer('provinces', province, () => place('province'));
  const hasSource = registry.refer('sources', written.source, () => place('source'));
  if (!registry.refer('indicators', written.indicator, () => place('indicator'), { within: 'measurements' }))
    return wrong;
  const indicator = vocabulary.indicators.get(written.indicator);
  const unit = indicator && vocabulary.units.get(indicator.unit);
  const source = vocabulary.sources.get(written.source);
  if (!indicator || !unit) return wrong;
  const hasMethod = refersToMethod(written.method, indicator, () => place('method'), registry);
  const reading = parseContextOf(locale, unit, indicator.domain);
  const quantity = figureFrom(entry, 'value', written.value, reading, registry);
  if (!quantity || !hasSource || !hasMethod || !source) return wrong;
  const percentSign = String(written.value).includes('%');
  const parts = { province, indicator, period, published, quantity, source, percentSign, written };
  return { ...wrong, statement: measurementOf(parts, address, place('value')) };
}
