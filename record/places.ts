import { sameNumber, samePage, sameToItsDecimals } from './agreement.ts';
import { type Difference, missing, unless } from './difference.ts';
import type { ExportedRecord, ExportedRow } from './exported.ts';
import { cell, type Fact, numberIn } from './facts.ts';

/** What a fact says of one place. */
export interface NotedPlace {
  readonly fact: Fact;
  /** Its address in the record. */
  readonly address: string;
  readonly rank: number | null;
  /** As written: how many decimals it has counts. */
  readonly score: string;
  readonly of: number;
  readonly basis: string;
  /** The page, or empty where it is not of this place alone. */
  readonly url: string;
}

/** Holds places against the record. What several pages say of one place is one row there, with one of them as its source. */
export function comparePlaces(
  noted: readonly NotedPlace[],
  record: ExportedRecord,
  pages: ReadonlyMap<string, string>,
): Difference[] {
  return [...Map.groupBy(noted, ({ address }) => address)].flatMap(([address, rows]) => {
    const place = record.places.get(address);
    if (!place) return rows.flatMap(({ fact }) => missing(fact, address));
    const urls = rows.map(({ url }) => url).filter((url) => url !== '');
    const page = String(record.sources.get(String(place.source))?.url ?? '');
    const isCited =
      urls.length < rows.length || urls.some((url) => pages.get(url) === place.source || samePage(url, page));
    const isKnownSo = rows.some(({ basis }) => basis === 'sorted' || sameBasis(basis, String(place.basis)));
    return [
      ...rows.flatMap((row) => comparePlace(row, place)),
      ...rows
        .slice(0, 1)
        .flatMap(({ fact }) => [
          ...unless(isCited, fact, 'source', urls.join(' '), page),
          ...unless(isKnownSo, fact, 'basis', rows.map(({ basis }) => basis).join(' '), place.basis),
        ]),
    ];
  });
}

function comparePlace({ fact, rank, score, of, basis }: NotedPlace, place: ExportedRow): Difference[] {
  // A place that was worked out by sorting is one that the scores allow.
  const [low, high] = [Number(place.rank_low), Number(place.rank_high)];
  const isRank = basis === 'sorted' ? rank !== null && low <= rank && rank <= high : sameNumber(rank, place.rank);
  return [
    ...unless(rank === null || isRank, fact, 'rank', rank, place.rank ?? `${place.rank_low}..${place.rank_high}`),
    ...unless(score === '' || sameScore(score, place.score), fact, 'score', score, place.score),
    ...unless(of === place.of, fact, 'of', of, place.of),
  ];
}

/** One of the two may be rounded, or cut. */
const sameScore = (noted: string, recorded: unknown): boolean =>
  sameToItsDecimals(noted, recorded) || sameToItsDecimals(String(recorded), Number(noted));

const sameBasis = (noted: string, recorded: string): boolean => noted === 'any' || noted.replace('_', '-') === recorded;

/** The set of units that so many are. */
export const populationOf = (of: number): string => (of === 42 ? 'pci-2005' : of === 10 ? 'sipas-2015' : `vn${of}`);

/** A place from a row with the columns rank, of_n, score, basis and source_url. */
export function notedPlace(fact: Fact, address: string, about: Partial<NotedPlace> = {}): NotedPlace {
  return {
    fact,
    address,
    rank: numberIn(fact, 'rank'),
    score: cell(fact, 'score'),
    of: Number(cell(fact, 'of_n')),
    basis: cell(fact, 'basis'),
    url: cell(fact, 'source_url'),
    ...about,
  };
}
