import type { Domain } from '../../../core/number/interval.ts';
import { scaleOf } from '../../../core/record/index-version.ts';
import type { Quantity } from '../../../core/record/quantity.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Source, Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Period } from '../../../core/time/period.ts';
import type { Item } from '../../parse/parsed-file.ts';
import type { WrittenRanking } from '../../schema/ranking.ts';
import type { Registry } from '../registry.ts';
import { asWritten, type Built, type Entry, periodOf, remarkOf, requiredPeriod } from './fields.ts';
import { type FileParseContext, figureFrom } from './quantity.ts';

type RankingEntry = Entry<Item<WrittenRanking>>;

/** Builds the ranks of one ranking and reports their errors. None where the ranking itself has an unknown reference. */
export function buildRankings(entry: RankingEntry, vocabulary: Vocabulary, registry: Registry): Built<Ranking>[] {
  const { item, place } = entry;
  const { index, population, source, ranks } = item.value;
  // The id of an indicator may stand in place of an index: provinces are ranked by it.
  registry.mention('indicators', index);
  registry.mention('indices', index);
  const isKnown = vocabulary.indicators.has(index) || registry.refer('indices', index, () => place('index'));
  const isPopulation = registry.refer('populations', population, () => place('population'));
  const isSource = registry.refer('sources', source, () => place('source'));
  if (!isKnown || !isPopulation || !isSource) return [];
  return Object.keys(ranks).map((province) => buildPlace(entry, province, vocabulary, registry));
}

/** The parts of a rank, parsed and looked up; `written` holds the fields that need neither. */
export interface RankingParts {
  readonly index: string;
  readonly edition: Period;
  readonly province: string;
  readonly population: string;
  readonly of: number;
  readonly rank: Quantity | null;
  readonly published: Period | null;
  readonly source: Source;
  readonly written: Omit<NonNullable<WrittenRanking['ranks'][string]>, 'rank' | 'source'>;
}

/** The ranking of these parts at a place. */
export function rankingOf(parts: RankingParts, address: string, at: SourceLocation): Ranking {
  const { index, edition, province, population, of, rank, published, source, written } = parts;
  return {
    address,
    index,
    edition,
    province,
    population,
    of,
    rank,
    score: written.score ?? null,
    basis: written.basis ?? 'stated',
    claim: written.change === undefined ? null : { change: written.change, since: periodOf(written.since) },
    source: source.id,
    tier: source.tier,
    published,
    knownOn: published?.start ?? source.date?.start ?? edition.end,
    asStated: written.as_stated ?? null,
    note: remarkOf(written.note),
    at,
  };
}

/** The address of a ranking: `dti[/component]@2022/vn63/quang-ninh`. */
export const rankingAddress = (index: string, edition: Period, population: string, province: string): string =>
  `${index}@${edition.text}/${population}/${province}`;

/** The context for parsing a rank among `of`; texts use Vietnamese marks. */
export const rankContext = (of: number): FileParseContext => ({ locale: 'vi', kind: 'rank', domain: [1, of] });

function buildPlace(entry: RankingEntry, province: string, vocabulary: Vocabulary, registry: Registry): Built<Ranking> {
  const { item, place } = entry;
  const { index, population, of, ranks, source: common } = item.value;
  const written = ranks[province] ?? {};
  const path = `ranks.${province}`;
  const edition = requiredPeriod(item.value.edition);
  const published = periodOf(item.value.published);
  const address = rankingAddress(index, edition, population, province);
  const wrong = { address, at: place(path), statement: null };
  if (!registry.refer('provinces', province, () => place(path))) return wrong;
  const sourceId = written.source ?? common;
  registry.refer('sources', sourceId, () => place(`${path}.source`));
  const source = vocabulary.sources.get(sourceId);
  const { rank: stated = null } = written;
  const rank = stated === null ? null : figureFrom(entry, `${path}.rank`, stated, rankContext(of), registry);
  const isSound = checkWhole(rank, entry, province, registry) && checkScore(entry, province, vocabulary, registry);
  if (!source || !isSound || (stated !== null && !rank)) return wrong;
  const own = { ...written, note: written.note ?? item.value.note };
  const parts = { index, edition, province, population, of, rank, published, source, written: own };
  return { ...wrong, statement: rankingOf(parts, address, wrong.at) };
}

/** Whether a rank is whole. A mean of ranks is not a rank. */
export const isWholeRank = ({ value, high = value }: Quantity): boolean =>
  Number.isInteger(value) && Number.isInteger(high);

function checkWhole(
  rank: Quantity | null,
  { item, place }: RankingEntry,
  province: string,
  registry: Registry,
): boolean {
  if (!rank || isWholeRank(rank)) return true;
  const path = `ranks.${province}.rank`;
  const text = asWritten(item, path, item.value.ranks[province]?.rank ?? '');
  registry.report('rank_not_whole', place(path), { text });
  return false;
}

/** The range of scores of an index in an edition, or of an indicator in its place (reference §2.3). */
export function scoreRangeOf(index: string, edition: Period, { indices, indicators }: Vocabulary): Domain {
  const own = indices.get(index);
  return (own && scaleOf(own, edition)) ?? indicators.get(index)?.domain ?? [null, null];
}

/** Whether a score lies between the ends of its scale. */
export const isOnScale = (score: number, [low, high]: Domain): boolean =>
  (low === null || score >= low) && (high === null || score <= high);

function checkScore({ item, place }: RankingEntry, province: string, vocabulary: Vocabulary, registry: Registry) {
  const { index, edition, ranks } = item.value;
  const score = ranks[province]?.score;
  const scale = scoreRangeOf(index, requiredPeriod(edition), vocabulary);
  if (score === undefined || isOnScale(score, scale)) return true;
  const [low, high] = scale;
  const ends = { ...(low !== null && { low }), ...(high !== null && { high }) };
  registry.report('score_outside_scale', place(`ranks.${province}.score`), { score, index, ...ends });
  return false;
}
