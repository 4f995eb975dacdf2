import type { Measurement } from '../record/statement.ts';

/** One figure that is another than before: come, revised by its own source, or gone. */
export type FigureChange =
  | { readonly kind: 'new'; readonly before: null; readonly after: readonly Measurement[] }
  | { readonly kind: 'revised'; readonly before: readonly Measurement[]; readonly after: readonly Measurement[] }
  | { readonly kind: 'removed'; readonly before: readonly Measurement[]; readonly after: null };

/**
 * What changed among the figures of one metric, source by source and period by period: a source that says something
 * else of the same period has revised its figure, in a new publication or in the old line (methodology §7).
 */
export function figureChanges(before: readonly Measurement[], after: readonly Measurement[]): FigureChange[] {
  const old = Map.groupBy(before, subjectOf);
  const now = Map.groupBy(after, subjectOf);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((subject): FigureChange[] => {
    const [was, is] = [old.get(subject), now.get(subject)];
    if (!was) return is ? [{ kind: 'new', before: null, after: is }] : [];
    if (!is) return [{ kind: 'removed', before: was, after: null }];
    return contentOf(was) === contentOf(is) ? [] : [{ kind: 'revised', before: was, after: is }];
  });
}

/**
 * The figures with some of their changes made: those of `before` where nothing, those of `after` where everything is
 * (reference §3).
 */
export function withChanges(before: readonly Measurement[], changes: readonly FigureChange[]): readonly Measurement[] {
  const gone = new Set(changes.flatMap(({ before: was }) => was ?? []));
  return [...before.filter((figure) => !gone.has(figure)), ...changes.flatMap(({ after: is }) => is ?? [])];
}

/** One year is one period, however it is written: `2024`, `2024-01..2024-12`. */
const subjectOf = ({ source, period, rankedAmong, method }: Measurement): string =>
  `${source} ${period.start} ${period.end} ${rankedAmong?.population} ${method}`;

/** What decides: not where or how it is written, nor in which order, nor how its source is ranked. */
const contentOf = (figures: readonly Measurement[]): string =>
  figures
    .map((figure) =>
      JSON.stringify([numberOf(figure), figure.knownOn, figure.final !== false, figure.derived, figure.periodAssumed]),
    )
    .sort()
    .join();

/** Whether two figures state the same number: 82 % is 82,0 (reference §3). */
export const isSameNumber = (a: Measurement, b: Measurement): boolean =>
  JSON.stringify(numberOf(a)) === JSON.stringify(numberOf(b));

/**
 * The number without its form. How many decimals are printed counts for «about» alone, «of how many» for places alone.
 */
function numberOf({ quantity, rankedAmong }: Measurement): readonly unknown[] {
  const { qualifier, value, high, halfUnit, estimate } = quantity;
  const isHedged = qualifier === 'approx' || qualifier === 'nearly';
  return [qualifier, value, high, estimate, isHedged && halfUnit, rankedAmong?.of];
}
