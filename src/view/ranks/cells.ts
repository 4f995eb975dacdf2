import type { RankWithChange } from '../../core/rank/rank-change.ts';
import { asMeasurement, type Ranking } from '../../core/record/ranking.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import { numberRange, phraseCell, quantityCell, textCell } from '../cell.ts';
import { periodText } from '../text/period-text.ts';
import type { Cell } from '../view.ts';
import type { Words } from '../words/words.ts';

/** What the tables of `dx ranks` need to word their cells. */
export interface About {
  /**
   * `province`: one table per unit over editions; `provinces`: units side by side over editions; `table`: one per
   * edition, a league.
   */
  readonly by: 'province' | 'provinces' | 'table';
  readonly vocabulary: Vocabulary;
  readonly words: Words;
}

/** A component by its own name; the index itself is the whole. */
export const componentName = (id: string, { vocabulary, words }: Pick<About, 'vocabulary' | 'words'>): string =>
  id.includes('/') ? (vocabulary.indices.get(id)?.name[words.lang] ?? id) : words.ranks.whole;

/** The edition, and its set of units where another one of as many was ranked in it too. */
export function editionText(
  { index, edition, of, population }: Ranking,
  places: readonly RankWithChange[],
  words: Words,
): string {
  const isOneOfTwo = places.some(
    ({ ranking: other }) =>
      other.index === index &&
      other.edition.text === edition.text &&
      other.of === of &&
      other.population !== population,
  );
  return isOneOfTwo ? `${periodText(edition, words)} · ${population}` : periodText(edition, words);
}

const RANK = { kind: 'rank', symbol: '' } as const;

/** The place; a bound as it is written of a figure, and the places that scores leave open as a range. */
export function placeCell({ rank, tied, ranking, interval }: RankWithChange): Cell {
  if (rank !== null) return { kind: 'place', rank, of: ranking.of, tied };
  const bound = asMeasurement(ranking);
  if (bound) return quantityCell(bound, RANK);
  return interval ? numberRange(interval, RANK) : textCell('–');
}

/** The climb, since when if not on the edition before; or the other table it would have to be compared with. */
export function changeCell({ change, previous, ranking, skips }: RankWithChange, words: Words): Cell {
  const { ranks } = words;
  if (change.ok) {
    const climb: Cell = { kind: 'climb', places: change.value };
    return skips && previous
      ? phraseCell(climb, ' ', textCell(ranks.since(periodText(previous.ranking.edition, words)), 'dim'))
      : climb;
  }
  if (change.why !== 'population_changed' || !previous) return textCell(null);
  const { of, population } = previous.ranking;
  return textCell(of === ranking.of ? `${population} → ${ranking.population}` : ranks.otherTable(of, ranking.of));
}
