import type { Measurement } from '../../core/record/statement.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Stated } from '../parse/parsed-file.ts';
import type { WrittenMeasurement } from '../schema/measurement.ts';
import { type Entry, periodOf, remarkOf, requiredPeriod } from './fields.ts';
import { refersToMethod } from './method.ts';
import { figureFrom, parseContextOf } from './quantity.ts';
import type { Registry } from './registry.ts';

/** Builds a figure; null when something in it is wrong, which is reported. */
export function buildMeasurement(
  entry: Entry<Stated<WrittenMeasurement>>,
  vocabulary: Vocabulary,
  registry: Registry,
): Measurement | null {
  const { item, place } = entry;
  const { province, locale, value: written } = item;
  const period = requiredPeriod(written.period);
  const published = periodOf(written.published);
  const address = [
    province,
    written.indicator,
    period.text,
    written.source,
    ...(published ? [published.text] : []),
    ...(written.method === undefined ? [] : [written.method]),
  ].join('/');
  const isNew = registry.define('measurements', address, place());
  registry.refer('provinces', province, place('province'));
  const hasSource = registry.refer('sources', written.source, place('source'));
  if (!registry.refer('indicators', written.indicator, place('indicator'), { within: 'measurements' })) return null;
  const indicator = vocabulary.indicators.get(written.indicator);
  const unit = indicator && vocabulary.units.get(indicator.unit);
  const source = vocabulary.sources.get(written.source);
  if (!indicator || !unit) return null;
  const hasMethod = refersToMethod(written.method, indicator, place('method'), registry);
  const reading = parseContextOf(locale, unit, indicator.domain);
  const quantity = figureFrom(entry, 'value', written.value, reading, registry);
  if (!quantity || !isNew || !hasSource || !hasMethod || !source) return null;
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
    asStated: written.as_stated ?? null,
    note: remarkOf(written.note),
    attribution: remarkOf(written.attribution),
    confidence: written.confidence ?? null,
    at: place('value'),
  };
}
