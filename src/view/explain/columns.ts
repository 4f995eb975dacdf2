import { pointOf } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, ConsideredFigure } from '../../core/target/assessment.ts';
import { number, text } from '../cell.ts';
import type { Column } from '../column.ts';
import { measureOf } from '../text/measure.ts';

/** The columns of `dx explain` for scripts: a row per figure that was considered. */
export function explainColumns(
  { target, measurand }: Assessment,
  vocabulary: Vocabulary,
): readonly Column<ConsideredFigure>[] {
  const measure = measureOf(measurand, vocabulary);
  return [
    { key: 'target', cell: () => text(target.address) },
    { key: 'province', cell: ({ measurement }) => text(measurement.province) },
    { key: 'standing', cell: ({ standing }) => text(standing) },
    { key: 'value', cell: ({ interval }) => number(pointOf(interval), measure) },
    { key: 'value_low', cell: ({ interval }) => number(interval.lo, measure) },
    { key: 'value_high', cell: ({ interval }) => number(interval.hi, measure) },
    { key: 'qualifier', cell: ({ measurement }) => text(measurement.quantity.qualifier) },
    { key: 'period', cell: ({ measurement }) => text(measurement.period.text) },
    { key: 'known_on', cell: ({ measurement }) => text(measurement.knownOn) },
    { key: 'published', cell: ({ measurement }) => text(measurement.published?.text) },
    { key: 'tier', cell: ({ measurement }) => text(measurement.tier) },
    { key: 'source', cell: ({ measurement }) => text(measurement.source) },
    { key: 'as_stated', cell: ({ measurement }) => text(measurement.asStated) },
    { key: 'note', cell: ({ measurement }) => text(measurement.note?.vi) },
    { key: 'file', cell: ({ measurement }) => text(measurement.at.file) },
    { key: 'line', cell: ({ measurement }) => number(measurement.at.line) },
  ];
}
