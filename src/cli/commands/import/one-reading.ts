import { valueForLocale } from '../../../core/parse/value-for-locale.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { parseContextOf } from '../../../document/model/quantity.ts';
import type { SheetFigure } from '../../../document/sheet/sheet-figures.ts';
import { UsageError } from '../../errors/errors.ts';

/**
 * Throws UsageError for the first number that point and comma let read in two ways, both within the domain of its indicator:
 * where no heading tells a language, whose number it is has to be said (reference §3).
 */
export function expectOneReading(figures: readonly SheetFigure[], { indicators, units }: Vocabulary): void {
  for (const figure of figures) {
    if (figure.kind !== 'read') continue;
    const { value, measurement } = figure;
    const indicator = indicators.get(measurement.indicator);
    const unit = indicator && units.get(indicator.unit);
    if (!indicator || !unit) continue;
    const reading = parseContextOf('vi', unit, indicator.domain);
    const read = valueForLocale(value, null, reading, { isTable: true });
    if (read.ok || read.error !== 'ambiguous_separator') continue;
    const numberIn = (as: 'vi' | 'en'): string => {
      const found = valueForLocale(value, as, reading, { isTable: true });
      return found.ok ? String(found.value.quantity.value) : value;
    };
    throw new UsageError('value_two_readings', { value, vi: numberIn('vi'), en: numberIn('en') });
  }
}
