import { localeOfMarks } from '../../../core/parse/decimal-mark.ts';
import { valueForLocale } from '../../../core/parse/value-for-locale.ts';
import type { Locale } from '../../../core/record/quantity.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { parseContextOf } from '../../../document/model/entry/quantity.ts';
import type { SheetFigure } from '../../../document/sheet/sheet-figures.ts';
import { UsageError } from '../../errors/errors.ts';

/** A number that can be read in two ways, by point or comma, with both readings. */
interface TwoWays {
  readonly figure: ReadFigure;
  readonly vi: string;
  readonly en: string;
}

type ReadFigure = Extract<SheetFigure, { kind: 'read' }>;

/**
 * Throws UsageError for the first number that point and comma let read in two ways, both within the domain of its
 * indicator: where no heading tells a language, whose number it is has to be said (reference §3). `told` is the
 * language that the headings tell: then only where another number of the table is written in the other one.
 */
export function expectOneReading(
  figures: readonly SheetFigure[],
  told: Locale | null,
  { indicators, units }: Vocabulary,
): void {
  const other = told === null ? undefined : figures.find((figure) => isOfAnother(figure, told));
  if (told !== null && !other) return;
  for (const figure of figures) {
    const found = figure.kind === 'read' ? twoWays(figure) : null;
    if (!found) continue;
    const { vi, en } = found;
    const { value } = found.figure;
    if (!other) throw new UsageError('value_two_readings', { value, vi, en });
    const [place, otherPlace] = [figure, other].map(({ at }) => `${at.file}:${at.line}`);
    throw new UsageError('values_contradict', {
      ...{ value, vi, en, place: place ?? '' },
      ...{ other: textOf(other), otherPlace: otherPlace ?? '' },
    });
  }

  function twoWays(figure: ReadFigure): TwoWays | null {
    const { value, measurement } = figure;
    const indicator = indicators.get(measurement.indicator);
    const unit = indicator && units.get(indicator.unit);
    if (!indicator || !unit) return null;
    const reading = parseContextOf('vi', unit, indicator.domain);
    const read = valueForLocale(value, null, reading, { isTable: true });
    if (read.ok || read.error !== 'ambiguous_separator') return null;
    const numberIn = (as: Locale): string => {
      const found = valueForLocale(value, as, reading, { isTable: true });
      return found.ok ? String(found.value.quantity.value) : value;
    };
    return { figure, vi: numberIn('vi'), en: numberIn('en') };
  }
}

/** Whether the number of a figure is certainly not written in a language, whether it was read or refused. */
function isOfAnother(figure: SheetFigure, told: Locale): boolean {
  const written = localeOfMarks(textOf(figure));
  return written !== null && written !== told;
}

function textOf(figure: SheetFigure): string {
  if (figure.kind === 'read') return figure.value;
  return figure.kind === 'wrong' && figure.problem.code === 'locale_conflict' ? figure.problem.args.text : '';
}
