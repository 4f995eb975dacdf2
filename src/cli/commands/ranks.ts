import type { Command } from 'commander';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../failure.ts';
import { checkKnown, namesakes, provincesNamed } from '../names.ts';
import { count, list, periodOption } from '../options.ts';
import {
  arranged,
  filterOf,
  isComparedWith,
  isOfIndex,
  isWanted,
  likeForLike,
  type RanksOptions,
} from '../ranks-selection.ts';

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
    const { store, language, notes } = await context.open();
    const vocabulary = await store.vocabulary();
    const named = provincesNamed(context.options.province ?? [], vocabulary);
    const asked = [...(options.index ?? []), ...(context.options.indicator ?? [])];
    checkKnown({ indicator: asked }, vocabulary);
    const rankings = await store.rankings({ knownBy: context.asOf });
    const { placesOf } = await import('../../core/places.ts');
    const { doubtfulClaims } = await import('../../core/claim-doubts.ts');
    const chosen = rankings.filter(isOfIndex(asked));
    const compared = options.backcast ? likeForLike(chosen, vocabulary, context.asOf) : chosen;
    const provinces = named.map(({ province }) => province.id);
    const all = placesOf(compared, vocabulary, isComparedWith(options));
    const places = arranged(all.filter(isWanted(options, provinces)), options, vocabulary);
    if (places.length === 0) throw new UsageError('nothing_selected', { filter: filterOf(options, provinces) });
    const shown = new Set(places.map(({ ranking }) => ranking.province));
    const missing = provinces.filter((id) => !shown.has(id));
    const { noPlace } = language.cli.notices;
    const remarks = [
      ...notes,
      ...namesakes(named, language),
      ...(missing.length > 0 ? [noPlace(missing.join(', '))] : []),
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
