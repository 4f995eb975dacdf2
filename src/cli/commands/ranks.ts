import type { Command } from 'commander';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../failure.ts';
import { bearersOf, checkKnown, indexIds, namesakes, provincesNamed } from '../names.ts';
import { count, list, periodOption } from '../options.ts';
import { checkOptions, filterOf, type RanksOptions } from '../ranks-options.ts';
import { arranged, componentsOf, isCompared, isOfIndex, isOfPillar, isWanted } from '../ranks-selection.ts';

/** `dx ranks`: places, ties and changes; of provinces over editions, or of one edition as a league. */
export const ranks: CommandSpec = {
  name: 'ranks',
  group: 'reports',
  declare(command: Command, { options }: HelpWords) {
    command
      .option('--index <id...>', options.index, list)
      .option('--edition <period>', options.edition, periodOption)
      .option('--from <period>', options.from, periodOption)
      .option('--to <period>', options.to, periodOption)
      .option('--top <n>', options.top, count)
      .option('--movers', options.movers)
      .option('--backcast', options.backcast);
  },
  async run(context, _, given) {
    const options = given as RanksOptions;
    checkOptions(options);
    const { store, language, notes } = await context.open();
    const vocabulary = await store.vocabulary();
    const named = provincesNamed(options.province ?? [], vocabulary);
    const index = indexIds(options.index ?? [], vocabulary);
    const indicator = indexIds(options.indicator ?? [], vocabulary);
    const asked = [...index, ...indicator];
    checkKnown({ index, indicator, pillar: options.pillar ?? [] }, vocabulary, componentsOf(vocabulary));
    const rankings = await store.rankings({ knownBy: context.asOf });
    const { placesOf } = await import('../../core/places.ts');
    const { doubtfulClaims } = await import('../../core/claim-doubts.ts');
    const chosen = rankings.filter(isOfIndex(asked)).filter(isOfPillar(options, vocabulary));
    const { likeForLike } = await import('../../core/backcast.ts');
    const compared = options.backcast ? likeForLike(chosen, vocabulary, context.asOf) : chosen;
    const provinces = named.map(({ province }) => province.id);
    const all = placesOf(compared, vocabulary, isCompared(options));
    const places = arranged(all.filter(isWanted(options, provinces)), options, vocabulary);
    const shown = new Set(places.map(({ ranking }) => ranking.province));
    const missing = named.filter(({ province }) => !shown.has(province.id));
    const alike = missing.map(({ province }) => ({ province, others: bearersOf(province, vocabulary) }));
    if (places.length === 0) {
      const others = alike.flatMap((each) => each.others.map(({ id }) => id));
      const isMatched = (id: string): boolean => all.some(isWanted(options, [id]));
      throw new UsageError('nothing_selected', { filter: filterOf(options) }, others.filter(isMatched));
    }
    const { noPlace } = language.cli.notices;
    const remarks = [
      ...notes,
      ...namesakes([...named.filter((each) => !missing.includes(each)), ...alike], language),
      ...(missing.length > 0 ? [noPlace(missing.map(({ province }) => province.id).join(', '))] : []),
    ];
    const claims = doubtfulClaims(chosen, vocabulary);
    const { ranksView } = await import('../../view/ranks.ts');
    const ofProvinces = shown.size > 1 ? 'provinces' : 'province';
    const by = provinces.length > 0 && !options.movers ? ofProvinces : 'table';
    return {
      view: ranksView({ places, claims, by, provinces, vocabulary, asOf: context.asOf, words: language.words }),
      notes: remarks,
    };
  },
};
