import { type ComparedFigure, compareLatest, type ProvinceComparison } from '../../core/series/comparison.ts';
import type { Series } from '../../core/series/series.ts';
import { byAlphabet } from '../../view/text/alphabet.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';
import { filterText } from '../select/names/unmatched.ts';
import { selectSeries } from '../select/series/series-selection.ts';
import { doubtNotes } from '../workspace/doubts.ts';

/** `dx compare -i …`: provinces by one or several indicators, the best first. */
export const compareCommand: Answer = async (context) => {
  const { indicator, pillar, province } = context.options;
  if (!indicator && !pillar) throw new UsageError('missing', { name: '--indicator' });
  const opened = await context.open();
  const { vocabulary, series, provinces, ids, notes } = await selectSeries(opened, context, indicator ?? null);
  const isNation = (id: string): boolean => vocabulary.provinces.get(id)?.nation === true;
  const nameOf = (id: string): string => vocabulary.provinces.get(id)?.name ?? id;
  const isAmong = (id: string): boolean => (province ? provinces.includes(id) : !isNation(id));
  const groups = ordered(
    series.filter((each) => isAmong(each.province)),
    ids,
  );
  if (groups.length === 0) throw new UsageError('nothing_selected', { filter: filterText(context.options) });
  const measured = new Set(groups.flat().map((each) => each.province));
  const among = province ? provinces : provinces.filter((id) => measured.has(id));
  const compared = among.toSorted((a, b) => byAlphabet(nameOf(a), nameOf(b)));
  const all = groups.map((group) => compareLatest(group, compared));
  // Without --province, units that only have a rank among other units are left out.
  const comparisons = province ? all : withoutOthers(all);
  const { compareView } = await import('../../view/compare/compare.ts');
  const view = compareView({ comparisons, vocabulary, asOf: context.asOf, words: opened.language.words });
  return { view, notes: [...opened.notes, ...(await doubtNotes(opened.doubts, opened.language)), ...notes] };
};

/** Leaves out the provinces that have no figure in any comparison, and in one only a rank among other units. */
function withoutOthers(comparisons: readonly ProvinceComparison[]): readonly ProvinceComparison[] {
  const figures = comparisons.flatMap((each) => each.figures);
  const present = new Set(figures.flatMap(({ figure, province }) => (figure ? [province] : [])));
  const others = new Set(figures.flatMap(({ why, province }) => (why === 'population_changed' ? [province] : [])));
  const isPart = ({ province }: ComparedFigure): boolean => present.has(province) || !others.has(province);
  return comparisons.map((each) => ({ ...each, figures: each.figures.filter(isPart) }));
}

/**
 * Series by what they are about, in the order in which it was asked for. An indicator is compared by its values, and by
 * the places of a ranking by it only where nobody has a value.
 */
function ordered(series: readonly Series[], asked: readonly string[] | null): [Series, ...Series[]][] {
  const groups = [...Map.groupBy(series, ({ id }) => id).values()].map((group) => {
    const values = group.filter(({ metric }) => metric.kind !== 'rank');
    return values.length > 0 ? values : group;
  });
  const place = ([first]: readonly Series[]): number => asked?.indexOf(first?.id ?? '') ?? 0;
  return groups.toSorted((a, b) => place(a) - place(b)) as [Series, ...Series[]][];
}
