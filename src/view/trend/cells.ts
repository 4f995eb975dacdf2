import type { Computed } from '../../core/number/computed.ts';
import type { Interval } from '../../core/number/interval.ts';
import { isEstimate } from '../../core/record/quantity.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Series } from '../../core/series/series.ts';
import type { Figure } from '../../core/target/assessment.ts';
import { empty, endsOf, joined, phraseCell, quantityCell, textCell } from '../cell.ts';
import { boundsOfAll } from '../text/bound-rounding.ts';
import { measureOf } from '../text/measure.ts';
import { measuredName } from '../text/measured-name.ts';
import { periodText } from '../text/period-text.ts';
import type { Cell, Measure } from '../view.ts';
import type { Words } from '../words/words.ts';
import type { SeriesRow } from './columns.ts';

/** What a series is about; places by an indicator are told from its values. */
export function seriesName(
  { id, metric }: Pick<Series, 'id' | 'metric'>,
  vocabulary: Vocabulary,
  words: Words,
): string {
  const name = measuredName(id, vocabulary, words);
  return vocabulary.indicators.has(id) && metric.kind === 'rank' ? words.trend.placeIn(name) : name;
}

/**
 * «7.1 % (2024)»; of several methods, and where sources tie, each figure; a guessed year where there is nothing else.
 */
export function latestCell({ series, latest, assessments }: SeriesRow, vocabulary: Vocabulary, words: Words): Cell {
  const measure = measureOf(series.metric, vocabulary);
  const figures =
    latest.length > 0 ? latest.flatMap(({ figure, figures: own }) => figure ?? own) : series.assumed.slice(-1);
  const [first] = figures;
  if (!first) return empty;
  const once = [...Map.groupBy(figures, ({ interval }) => JSON.stringify(interval)).values()].flatMap(
    ([one]) => one ?? [],
  );
  const values = once.map(({ measurement }) => quantityCell(measurement, measure, boundsOfAll(assessments)));
  return phraseCell(joined(values, ` ${words.measures.or} `), ` (${datedPeriod(first, words)})`);
}

/** A period, with what must be known of it: that the figure is provisional, or the year a guess. */
export function datedPeriod({ measurement }: Figure, words: Words): string {
  const { period, final, quantity, periodAssumed } = measurement;
  const about = [
    ...(final === false || isEstimate(quantity) ? [words.status.provisional] : []),
    ...(periodAssumed ? [words.trend.assumed] : []),
  ];
  return [periodText(period, words), ...about].join(', ');
}

/** A change in the unit, of a place the places climbed; in words where two periods are not subtracted. */
export function differenceCell(change: Computed<Interval>, measure: Measure, words: Words): Cell {
  if (!change.ok) return textCell(words.trend.apart[change.why], 'dim');
  const { lo, hi } = change.value;
  if (measure.kind === 'rank' && lo !== null && lo === hi) return { kind: 'climb', places: lo };
  return { kind: 'change', ...endsOf(change.value), measure };
}
