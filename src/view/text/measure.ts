import type { Metric } from '../../core/record/metric.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Measure } from '../view.ts';

/** How the numbers of a metric are printed. Ranks and yes-no have words of their own, hence no symbol. */
export function measureOf({ unit, kind }: Pick<Metric, 'unit' | 'kind'>, { units }: Vocabulary): Measure {
  return { kind, symbol: units.get(unit)?.symbol ?? '' };
}
