import type { RankWithChange } from '../../../core/rank/rank-change.ts';
import { meets } from '../../../core/record/bound.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Period } from '../../../core/time/period.ts';
import { byAlphabet } from '../../../view/text/alphabet.ts';
import type { RanksOptions } from './options.ts';

/** Whether a ranking is of the indices asked for. An index includes its components. */
export const isOfIndex =
  (asked: readonly string[]) =>
  ({ index }: Ranking): boolean =>
    asked.length === 0 || asked.some((id) => index === id || index.startsWith(`${id}/`));

/**
 * Whether a ranking is of the pillars asked for: a component, or an index, of that name or an indicator of that pillar.
 */
export const isOfPillar =
  ({ pillar }: RanksOptions, { indicators }: Vocabulary) =>
  ({ index }: Ranking): boolean =>
    pillar === undefined || pillar.some((id) => id === componentOf(index) || id === indicators.get(index)?.pillar);

/** The names of all components: `--pillar` accepts each. */
export const componentsOf = ({ indices }: Vocabulary): string[] =>
  [...indices.keys()].filter((id) => id.includes('/')).map(componentOf);

/** The name of a component within its index. */
export const componentOf = (index: string): string => index.slice(index.lastIndexOf('/') + 1);

/** Movers between two editions are compared with the first of them, not with one in between. */
export const isCompared =
  ({ movers, from, to }: RanksOptions) =>
  ({ text }: Period): boolean =>
    !movers || from === undefined || to === undefined || text === from.text || text === to.text;

/** Whether a rank is to be shown, after all have been compared. */
export function isWanted({ edition, from, to, top, movers }: RanksOptions, provinces: readonly string[]) {
  return (place: RankWithChange): boolean => {
    const { ranking, change } = place;
    const { text, start, end } = ranking.edition;
    if (provinces.length > 0 && !provinces.includes(ranking.province)) return false;
    if (edition !== undefined && text !== edition.text) return false;
    if (movers && to !== undefined && from !== undefined && text !== to.text) return false;
    if (from !== undefined && end < from.start) return false;
    if (to !== undefined && start > to.end) return false;
    if (movers && (!change.ok || change.value === 0)) return false;
    return top === undefined || isWithin(place, top) === true;
  };
}

/** Whether a rank is within the first `top`; null where that is uncertain, false where the rank is unknown. */
export const isWithin = ({ interval }: RankWithChange, top: number): boolean | null =>
  interval !== null && meets(interval, { op: 'le', value: top });

/** Whether it is uncertain that a rank is within the first `top`. */
export const maybeWithin =
  (top: number) =>
  (place: RankWithChange): boolean =>
    isWithin(place, top) === null;

/** Sorts by index, edition and rank, ties by Vietnamese name; with `--movers` by the size of the change. */
export function arranged(
  places: readonly RankWithChange[],
  { movers }: RanksOptions,
  { provinces, indices }: Vocabulary,
): RankWithChange[] {
  const order = new Map([...indices.keys()].map((id, position) => [id, position]));
  const indexOrder = ({ index }: Ranking): number => order.get(index) ?? order.size;
  const moved = ({ change }: RankWithChange): number => (change.ok ? Math.abs(change.value) : -1);
  const tables = [
    ...Map.groupBy(
      places,
      ({ ranking: { index, edition, population } }) => `${index} ${edition.text} ${population}`,
    ).values(),
  ];
  return tables
    .flatMap((table) => (table[0] ? [{ table, about: table[0].ranking }] : []))
    .sort(
      ({ about: a }, { about: b }) =>
        indexOrder(a) - indexOrder(b) ||
        compareText(a.index, b.index) ||
        compareText(a.edition.end, b.edition.end) ||
        compareText(a.edition.start, b.edition.start) ||
        b.of - a.of ||
        compareText(a.population, b.population),
    )
    .map(({ table }) => bestFirst(table, provinces))
    .flatMap((table) => (movers ? table.sort((a, b) => moved(b) - moved(a)) : table));
}

/** The ranks of one table, ties by name, unknown ones last. A bound is sorted by the last rank that it allows. */
function bestFirst(table: readonly RankWithChange[], provinces: Vocabulary['provinces']): RankWithChange[] {
  const last = ({ interval }: RankWithChange): number => interval?.hi ?? Number.POSITIVE_INFINITY;
  const name = ({ ranking }: RankWithChange): string => provinces.get(ranking.province)?.name ?? ranking.province;
  const byPlace = (a: RankWithChange, b: RankWithChange): number =>
    last(a) === last(b) ? byAlphabet(name(a), name(b)) : last(a) - last(b);
  return table.toSorted(byPlace);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
