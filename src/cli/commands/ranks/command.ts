import type { RankWithChange } from '../../../core/rank/rank-change.ts';
import type { Ranking } from '../../../core/record/ranking.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Language } from '../../../view/words/language.ts';
import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { forecastNotes } from '../../select/future-remarks.ts';
import { checkKnown, indexIds } from '../../select/names/known-names.ts';
import { bearersOf, distinct, type Named, namesakes, provincesNamed } from '../../select/names/named-provinces.ts';
import { checkOptions, filterOf, type RanksOptions } from './options.ts';
import { arranged, componentsOf, isCompared, isOfIndex, isOfPillar, isWanted, maybeWithin } from './selection.ts';

/** `dx ranks`: ranks, ties and changes, of provinces over editions or of one edition as a league table. */
export const ranks: Answer = async (context, _, given) => {
  const options = given as RanksOptions;
  checkOptions(options);
  const { store, settings, language, notes } = await context.open();
  const { approximation } = settings;
  const vocabulary = await store.vocabulary();
  const known = chosenOf(await store.rankings({ knownBy: context.asOf }), options, vocabulary);
  // A rank in an edition that has not begun is a forecast, and not shown.
  const chosen = known.filter(({ edition }) => edition.start <= context.asOf);
  const { backcastEditions } = await import('../../../core/rank/backcast.ts');
  const { doubtfulClaims } = await import('../../../core/rank/inconsistent-claims.ts');
  const { ranksWithChange } = await import('../../../core/rank/rank-change.ts');
  const { ranksView } = await import('../../../view/ranks/ranks.ts');
  const compared = options.backcast ? backcastEditions(chosen, vocabulary, context.asOf) : chosen;
  const all = ranksWithChange(compared, vocabulary, approximation, isCompared(options));
  const isRanked = (id: string): boolean => all.some(isWanted(options, [id]));
  const named = distinct(await provincesNamed(options.province ?? [], vocabulary, isRanked));
  const provinces = named.map(({ province }) => province.id);
  const places = arranged(all.filter(isWanted(options, provinces)), options, vocabulary);
  const shown = new Set(places.map(({ ranking }) => ranking.province));
  const missing = named.filter(({ province }) => !shown.has(province.id));
  if (places.length === 0) throw nothingSelected(missing, all, options, vocabulary);
  const ofProvinces = shown.size > 1 ? 'provinces' : 'province';
  const view = ranksView({
    ...{ places, claims: doubtfulClaims(chosen, vocabulary, approximation), provinces, vocabulary },
    by: provinces.length > 0 && !options.movers ? ofProvinces : 'table',
    ...{ asOf: context.asOf, words: language.words },
  });
  const isNamed = ({ province }: Ranking): boolean => provinces.length === 0 || provinces.includes(province);
  const later = forecastNotes(known.filter(isNamed).length - chosen.filter(isNamed).length, context.asOf, language);
  const undecided = undecidedNotes(all, options, provinces, language);
  return { view, notes: [...notes, ...remarksOf(named, missing, vocabulary, language), ...undecided, ...later] };
};

/** The rankings of the indices and pillars asked for. Throws UsageError for an unknown name. */
function chosenOf(rankings: readonly Ranking[], options: RanksOptions, vocabulary: Vocabulary): Ranking[] {
  const index = indexIds(options.index ?? [], vocabulary);
  const indicator = indexIds(options.indicator ?? [], vocabulary);
  checkKnown({ index, indicator, pillar: options.pillar ?? [] }, vocabulary, componentsOf(vocabulary));
  return rankings.filter(isOfIndex([...index, ...indicator])).filter(isOfPillar(options, vocabulary));
}

/** The error that nothing matches, naming the units of the same name for which something would. */
function nothingSelected(
  missing: readonly Named[],
  all: readonly RankWithChange[],
  options: RanksOptions,
  vocabulary: Vocabulary,
): UsageError {
  const others = missing.flatMap(({ province }) => bearersOf(province, vocabulary).map(({ id }) => id));
  const isMatched = (id: string): boolean => all.some(isWanted(options, [id]));
  return new UsageError('nothing_selected', { filter: filterOf(options) }, others.filter(isMatched));
}

/** A note on how many ranks are not shown because it is uncertain whether they are within `--top`. */
function undecidedNotes(
  all: readonly RankWithChange[],
  { top, ...options }: RanksOptions,
  provinces: readonly string[],
  language: Language,
): string[] {
  if (top === undefined) return [];
  const { length } = all.filter(isWanted(options, provinces)).filter(maybeWithin(top));
  return length > 0 ? [language.cli.notices.maybeWithin(length, top)] : [];
}

/** Notes on other units that a name could mean, and on provinces of which there is nothing to show. */
function remarksOf(
  named: readonly Named[],
  missing: readonly Named[],
  vocabulary: Vocabulary,
  language: Language,
): string[] {
  const alike = missing.map(({ province }) => ({ province, others: bearersOf(province, vocabulary) }));
  const absent = missing.map(({ province }) => province.id).join(', ');
  return [
    ...namesakes([...named.filter((each) => !missing.includes(each)), ...alike], language),
    ...(missing.length > 0 ? [language.cli.notices.noPlace(absent)] : []),
  ];
}
