import type { ClaimDoubt } from '../../core/rank/inconsistent-claims.ts';
import type { RankWithChange } from '../../core/rank/rank-change.ts';
import type { TableRank } from '../../core/rank/rank-in-table.ts';
import { versionOf } from '../../core/record/index-version.ts';
import type { IndexVersion, Vocabulary } from '../../core/record/vocabulary.ts';
import type { Day } from '../../core/time/period.ts';
import { textCell } from '../cell.ts';
import { gridBy } from '../column.ts';
import { dayText, periodText } from '../text/period-text.ts';
import type { Block, View } from '../view.ts';
import type { Words } from '../words/words.ts';
import type { About } from './cells.ts';
import { RANKS_KEYS, ranksFacts } from './columns.ts';
import { rowsWithoutPlace, sideBySide } from './side-by-side.ts';
import { placesTable } from './tables.ts';

export interface RanksInput extends About {
  /** In the order in which they are to be shown. */
  readonly places: readonly RankWithChange[];
  /** Changes that sources state and places do not bear out. */
  readonly claims: readonly ClaimDoubt[];
  /** The units asked for, in that order; empty for all. */
  readonly provinces: readonly string[];
  readonly asOf: Day;
}

/** `dx ranks`: places with what came before, a section per province, per index or per table. */
export function ranksView(input: RanksInput): View {
  const { places, asOf, words, by } = input;
  const aside = words.dates.asOf(dayText(asOf, words));
  const arrange = (order: readonly number[]): readonly Block[] => {
    const shown = order.flatMap((row) => places[row] ?? []);
    return sectionsOf(shown, input).flatMap(({ title, rows }): Block[] => [
      { kind: 'title', text: title, aside },
      by === 'provinces' ? sideBySide(rows, input) : placesTable(rows, input),
      ...remarksOf(rows, input).map((remark): Block => ({ kind: 'text', cells: [textCell(remark, 'dim')], indent: 1 })),
    ]);
  };
  return {
    report: 'ranks',
    asOf,
    grid: gridBy(RANKS_KEYS, ranksFacts, places),
    summary: null,
    page: () => arrange([...places.keys()]),
    arrange,
  };
}

interface Section {
  readonly title: string;
  readonly rows: readonly RankWithChange[];
}

/** Places under their titles; two sets of units that are as large are told apart by their ids. */
function sectionsOf(places: readonly RankWithChange[], input: RanksInput): readonly Section[] {
  const groups = [...Map.groupBy(places, ({ ranking }) => keyOf(ranking, input)).values()];
  const sections = groups.flatMap((rows) => (rows[0] ? [{ rows, population: rows[0].ranking.population }] : []));
  const titles = sections.map(({ rows: [first] }) => (first ? titleOf(first, input) : ''));
  return sections.map(({ rows, population }, position) => {
    const title = titles[position] ?? '';
    const isShared = titles.indexOf(title) !== titles.lastIndexOf(title);
    return { title: isShared ? `${title} · ${population}` : title, rows };
  });
}

function keyOf({ index, edition, province, population }: RankWithChange['ranking'], { by }: RanksInput): string {
  const [main = ''] = index.split('/');
  switch (by) {
    case 'table':
      return `${index} ${edition.text} ${population}`;
    case 'provinces':
      return main;
    case 'province':
      return `${province} ${main}`;
  }
}

function titleOf({ ranking }: RankWithChange, { by, vocabulary, words }: RanksInput): string {
  const { index, edition, province, of } = ranking;
  const [main = ''] = index.split('/');
  switch (by) {
    case 'table':
      return [indexName(index, vocabulary, words), periodText(edition, words), words.ranks.units(of)].join(' · ');
    case 'provinces':
      return indexName(main, vocabulary, words);
    case 'province':
      return [vocabulary.provinces.get(province)?.name ?? province, indexName(main, vocabulary, words)].join(' · ');
  }
}

/** A component with its index before it; an indicator may stand where an index does. */
function indexName(id: string, { indices, indicators }: Vocabulary, { lang }: Words): string {
  const [main = ''] = id.split('/');
  const name = (indices.get(main) ?? indicators.get(main))?.name[lang] ?? main;
  return id === main ? name : `${name} · ${indices.get(id)?.name[lang] ?? id}`;
}

/** What must be said in words where numbers are not there, or are not to be believed. */
function remarksOf(places: readonly RankWithChange[], input: RanksInput): readonly string[] {
  const { words, by } = input;
  const { ranks } = words;
  const acrossPopulations = places.some(({ change }) => !change.ok && change.why === 'population_changed');
  const bounds = places.some(({ interval, rank }) => interval !== null && rank === null);
  const scoresOnly = by === 'provinces' ? rowsWithoutPlace(places) : 0;
  return [
    ...(acrossPopulations ? [ranks.notCompared] : []),
    ...(bounds ? [ranks.boundsNotCompared] : []),
    ...versionRemarks(places, input),
    ...(places.some(({ basis }) => basis === 'backcast') ? [ranks.backcast] : []),
    ...(scoresOnly > 0 ? [ranks.scoresOnly(scoresOnly)] : []),
    ...claimsAbout(places, input).map((claim) => claimRemark(claim, input)),
  ];
}

/**
 * That scores are not compared across versions: of each index, the versions that begin between the editions shown. What
 * holds of an index and its components alike is said once, of the index.
 */
function versionRemarks(places: readonly RankWithChange[], input: RanksInput): readonly string[] {
  const { vocabulary, words } = input;
  const alike = Map.groupBy(versionsBegun(places, input), ({ id, begun }) => `${mainOf(id)} ${begun}`);
  return [...alike.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const id = more.length > 0 ? mainOf(first.id) : first.id;
    return [words.ranks.versions(indexName(id, vocabulary, words), first.begun)];
  });
}

const mainOf = (id: string): string => id.split('/')[0] ?? id;

/** Of each index and component with scores the versions that begin between the editions shown, in words. */
function versionsBegun(
  places: readonly RankWithChange[],
  { vocabulary, words }: RanksInput,
): readonly { readonly id: string; readonly begun: string }[] {
  const scored = places.filter(({ ranking }) => ranking.score !== null).map(({ ranking }) => ranking);
  return [...Map.groupBy(scored, ({ index }) => index)].flatMap(([id, rankings]) => {
    const index = vocabulary.indices.get(id);
    if (!index) return [];
    const { versions } = index;
    const shown = new Set(rankings.flatMap(({ edition }) => versionOf(index, edition) ?? []));
    const [first, last] = [
      versions.findIndex((each) => shown.has(each)),
      versions.findLastIndex((each) => shown.has(each)),
    ];
    const begun = versions.slice(first + 1, last + 1).map((version) => versionText(version, versions, words));
    return begun.length > 0 ? [{ id, begun: begun.join(', ') }] : [];
  });
}

/** Since when a version is, how it is made up, and its scale where that is another one than before. */
function versionText(version: IndexVersion, versions: readonly IndexVersion[], words: Words): string {
  const { from, scale, note } = version;
  const before = versions[versions.indexOf(version) - 1]?.scale;
  const isScaled = scale !== null && (scale[0] !== before?.[0] || scale[1] !== before?.[1]);
  const about = [note?.[words.lang] ?? '', isScaled ? words.ranks.scale(scale[0], scale[1]) : ''].filter(Boolean);
  return words.ranks.version(from ? periodText(from, words) : '', about.join(', '));
}

function claimsAbout(places: readonly RankWithChange[], { claims }: RanksInput): readonly ClaimDoubt[] {
  if (claims.length === 0) return [];
  const shown = new Set(places.map(({ ranking }) => ranking.address));
  return claims.filter(({ place }) => shown.has(place.ranking.address));
}

function claimRemark({ place, before, found, from = 0 }: ClaimDoubt, { words, vocabulary }: RanksInput): string {
  const { claim, province, edition, of } = place.ranking;
  const { ranks } = words;
  const about = `${vocabulary.provinces.get(province)?.name ?? province} ${periodText(edition, words)}`;
  const stated = signed(claim?.change ?? 0);
  if (!before) return ranks.claimedOutside(about, stated, from, of);
  if (!found) return ranks.claimedAcross(about, stated, placeText(before), placeText(place));
  return ranks.claimed(about, stated, [...new Set([found.lo, found.hi])].map(signed).join(' … '));
}

const placeText = ({ interval, ranking: { of } }: TableRank): string =>
  `${[...new Set([interval?.lo, interval?.hi])].join('–')}/${of}`;

const signed = (places: number): string => (places < 0 ? `−${-places}` : places > 0 ? `+${places}` : '0');
