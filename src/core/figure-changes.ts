import type { Measurement } from './statement.ts';

/** One figure that is another than before: come, revised by its own source, or gone. */
export type FigureChange =
  | { readonly kind: 'new'; readonly before: null; readonly after: readonly Measurement[] }
  | { readonly kind: 'revised'; readonly before: readonly Measurement[]; readonly after: readonly Measurement[] }
  | { readonly kind: 'removed'; readonly before: readonly Measurement[]; readonly after: null };

/**
 * What changed among the figures of one measurand, source by source and period by period: a source that says something
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

/** The figures with some of their changes made: those of `before` where nothing, those of `after` where everything is. */
export function withChanges(before: readonly Measurement[], changes: readonly FigureChange[]): readonly Measurement[] {
  const gone = new Set(changes.flatMap(({ before: was }) => was ?? []));
  return [...before.filter((figure) => !gone.has(figure)), ...changes.flatMap(({ after: is }) => is ?? [])];
}

const subjectOf = ({ source, period, population }: Measurement): string => `${source} ${period.text} ${population}`;

/** What decides: not where it is written, nor in which order, nor how its source is ranked. */
const contentOf = (figures: readonly Measurement[]): string =>
  figures
    .map(({ quantity, knownOn, final, derived }) => JSON.stringify([quantity, knownOn, final, derived]))
    .sort()
    .join();
