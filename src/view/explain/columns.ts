import { pointOf } from '../../core/number/interval.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Assessment, ConsideredFigure } from '../../core/target/assessment.ts';
import { numberCell, textCell } from '../cell.ts';
import type { Column } from '../column.ts';
import { measureOf } from '../text/measure.ts';

/** The columns of `dx explain` for scripts: a row per figure that was considered. */
export function explainColumns(
  { target, metric }: Assessment,
  vocabulary: Vocabulary,
): readonly Column<ConsideredFigure>[] {
  const measure = measureOf(metric, vocabulary);
  return [
    { key: 'target', cell: () => textCell(target.address) },
    { key: 'province', cell: ({ measurement }) => textCell(measurement.province) },
    { key: 'standing', cell: ({ reason }) => textCell(reason) },
    { key: 'value', cell: ({ interval }) => numberCell(pointOf(interval), measure) },
    { key: 'value_low', cell: ({ interval }) => numberCell(interval.lo, measure) },
    { key: 'value_high', cell: ({ interval }) => numberCell(interval.hi, measure) },
    { key: 'qualifier', cell: ({ measurement }) => textCell(measurement.quantity.qualifier) },
    { key: 'period', cell: ({ measurement }) => textCell(measurement.period.text) },
    { key: 'known_on', cell: ({ measurement }) => textCell(measurement.knownOn) },
    { key: 'published', cell: ({ measurement }) => textCell(measurement.published?.text) },
    { key: 'tier', cell: ({ measurement }) => textCell(measurement.tier) },
    { key: 'source', cell: ({ measurement }) => textCell(measurement.source) },
    { key: 'as_stated', cell: ({ measurement }) => textCell(measurement.asStated) },
    { key: 'note', cell: ({ measurement }) => textCell(measurement.note?.vi) },
    { key: 'file', cell: ({ measurement }) => textCell(measurement.at.file) },
    { key: 'line', cell: ({ measurement }) => numberCell(measurement.at.line) },
  ];
}
