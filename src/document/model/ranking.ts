import { scaleOf } from '../../core/record/index-version.ts';
import type { Quantity } from '../../core/record/quantity.ts';
import type { Ranking } from '../../core/record/ranking.ts';
import type { Vocabulary } from '../../core/record/vocabulary.ts';
import type { Item } from '../parse/parsed-file.ts';
import type { WrittenRanking } from '../schema/ranking.ts';
import { asWritten, type Built, type Entry, periodOf, remarkOf, requiredPeriod } from './fields.ts';
import { figureFrom } from './quantity.ts';
import type { Registry } from './registry.ts';

type RankingEntry = Entry<Item<WrittenRanking>>;

/** Builds the places of one ranking; what is wrong with one of them is reported. None where its table refers to nothing. */
export function buildRankings(entry: RankingEntry, vocabulary: Vocabulary, registry: Registry): Built<Ranking>[] {
  const { item, place } = entry;
  const { index, population, source, ranks } = item.value;
  // An indicator's id may stand where an index is meant: provinces are ranked by it.
  const isKnown = vocabulary.indicators.has(index) || registry.refer('indices', index, place('index'));
  const isPopulation = registry.refer('populations', population, place('population'));
  const isSource = registry.refer('sources', source, place('source'));
  if (!isKnown || !isPopulation || !isSource) return [];
  return Object.keys(ranks).map((province) => buildPlace(entry, province, vocabulary, registry));
}

function buildPlace(entry: RankingEntry, province: string, vocabulary: Vocabulary, registry: Registry): Built<Ranking> {
  const { item, place } = entry;
  const { index, population, of, ranks, source: common } = item.value;
  const written = ranks[province] ?? {};
  const path = `ranks.${province}`;
  const edition = requiredPeriod(item.value.edition);
  const published = periodOf(item.value.published);
  const address = `${index}@${edition.text}/${population}/${province}`;
  const wrong = { address, at: place(path), statement: null };
  if (!registry.refer('provinces', province, place(path))) return wrong;
  if (!isMember(province, population, vocabulary))
    registry.report('not_in_population', place(path), { province, population });
  const sourceId = written.source ?? common;
  registry.refer('sources', sourceId, place(`${path}.source`));
  const source = vocabulary.sources.get(sourceId);
  const reading = { locale: 'vi', kind: 'rank', domain: [1, of] } as const;
  const { rank: stated = null } = written;
  const rank = stated === null ? null : figureFrom(entry, `${path}.rank`, stated, reading, registry);
  const isSound = checkWhole(rank, entry, province, registry) && checkScore(entry, province, vocabulary, registry);
  if (!source || !isSound || (stated !== null && !rank)) return wrong;
  const statement: Ranking = {
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
    note: remarkOf(written.note ?? item.value.note),
    at: wrong.at,
  };
  return { ...wrong, statement };
}

/** A population whose members are not listed anywhere, such as that of a single edition, may have any. */
function isMember(province: string, population: string, { provinces }: Vocabulary): boolean {
  const lists = (populations: readonly string[] = []): boolean => populations.includes(population);
  return (
    lists(provinces.get(province)?.populations) || ![...provinces.values()].some((each) => lists(each.populations))
  );
}

/** Nobody is 3.5th: a mean of places is not a place. */
function checkWhole(
  rank: Quantity | null,
  { item, place }: RankingEntry,
  province: string,
  registry: Registry,
): boolean {
  const numbers = rank ? [rank.value, rank.high ?? rank.value] : [];
  if (numbers.every(Number.isInteger)) return true;
  const path = `ranks.${province}.rank`;
  const text = asWritten(item, path, item.value.ranks[province]?.rank ?? '');
  registry.report('rank_not_whole', place(path), { text });
  return false;
}

function checkScore({ item, place }: RankingEntry, province: string, vocabulary: Vocabulary, registry: Registry) {
  const { index, edition, ranks } = item.value;
  const score = ranks[province]?.score;
  const own = vocabulary.indices.get(index);
  const scale = own && scaleOf(own, requiredPeriod(edition));
  const [low, high] = scale ?? vocabulary.indicators.get(index)?.domain ?? [null, null];
  if (score === undefined || ((low === null || score >= low) && (high === null || score <= high))) return true;
  const ends = { ...(low !== null && { low }), ...(high !== null && { high }) };
  registry.report('score_outside_scale', place(`ranks.${province}.score`), { score, index, ...ends });
  return false;
}
