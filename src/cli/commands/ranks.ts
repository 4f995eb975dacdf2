import type { Command } from 'commander';
import type { Period } from '../../core/period.ts';
import type { Place } from '../../core/places.ts';
import type { Ranking } from '../../core/ranking.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { HelpWords } from '../../view/words/help-words.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../failure.ts';
import { checkKnown, provincesNamed } from '../names.ts';
import { count, list, periodOption } from '../options.ts';

interface RanksOptions {
  readonly index?: readonly string[];
  readonly edition?: Period;
  readonly from?: Period;
  readonly to?: Period;
  readonly top?: number;
  readonly movers?: boolean;
}

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
      .option('--movers', options.movers);
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
    const chosen = rankings.filter((ranking) => isOfIndex(ranking, asked) && isComparedEdition(ranking, options));
    const provinces = named.map(({ province }) => province.id);
    const places = arranged(placesOf(chosen).filter(isWanted(options, provinces)), options, vocabulary);
    if (places.length === 0) throw new UsageError('nothing_selected', { filter: filterOf(options, provinces) });
    const { ranksView } = await import('../../view/ranks.ts');
    const by = provinces.length > 0 && !options.movers ? 'province' : 'table';
    return { view: ranksView({ places, by, vocabulary, asOf: context.asOf, words: language.words }), notes };
  },
};

/** An index stands for its components too. */
const isOfIndex = ({ index }: Ranking, asked: readonly string[]): boolean =>
  asked.length === 0 || asked.some((id) => index === id || index.startsWith(`${id}/`));

/** Movers between two editions are compared with the first of them, not with one in between. */
function isComparedEdition({ edition }: Ranking, { movers, from, to }: RanksOptions): boolean {
  return !movers || from === undefined || to === undefined || [from.text, to.text].includes(edition.text);
}

function isWanted({ edition, from, to, top, movers }: RanksOptions, provinces: readonly string[]) {
  return ({ ranking, rank, change }: Place): boolean => {
    const { text, start, end } = ranking.edition;
    if (provinces.length > 0 && !provinces.includes(ranking.province)) return false;
    if (edition !== undefined && text !== edition.text) return false;
    if (movers && to !== undefined && from !== undefined && text !== to.text) return false;
    if (from !== undefined && end < from.start) return false;
    if (to !== undefined && start > to.end) return false;
    if (movers && (!change.ok || change.value === 0)) return false;
    return top === undefined || (rank !== null && rank <= top);
  };
}

/** By index, edition and place; provinces that share one by their Vietnamese name. Movers by how far they moved. */
function arranged(places: readonly Place[], { movers }: RanksOptions, { provinces, indices }: Vocabulary): Place[] {
  const vietnamese = new Intl.Collator('vi');
  const order = new Map([...indices.keys()].map((id, position) => [id, position]));
  const indexOrder = (id: string): number => order.get(id) ?? order.size;
  const moved = ({ change }: Place): number => (change.ok ? Math.abs(change.value) : -1);
  const name = ({ ranking }: Place): string => provinces.get(ranking.province)?.name ?? ranking.province;
  return places.toSorted(
    (a, b) =>
      indexOrder(a.ranking.index) - indexOrder(b.ranking.index) ||
      compareText(a.ranking.index, b.ranking.index) ||
      compareText(a.ranking.edition.end, b.ranking.edition.end) ||
      b.ranking.of - a.ranking.of ||
      (movers ? moved(b) - moved(a) : 0) ||
      (a.interval?.hi ?? Number.MAX_SAFE_INTEGER) - (b.interval?.hi ?? Number.MAX_SAFE_INTEGER) ||
      vietnamese.compare(name(a), name(b)),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function filterOf({ index, edition, from, to, top, movers }: RanksOptions, provinces: readonly string[]): string {
  const parts = Object.entries({
    province: provinces.join(' '),
    index: index?.join(' '),
    edition,
    from,
    to,
    top,
    movers,
  });
  return (
    parts.flatMap(([name, value]) => (value ? [`--${name}${value === true ? '' : ` ${value}`}`] : [])).join(' ') ||
    'data/'
  );
}
