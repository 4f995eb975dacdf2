import type { Figure, SelectionReason } from '../assessment.ts';
import { byMethod } from './measuring-method.ts';
import { type Resolution, resolve } from './resolve.ts';

/** The figures of the chosen period between which only their methods of counting stand. */
export interface Choice {
  /**
   * One figure, or one for each method where figures declare several; none where the best of a method tie and differ.
   */
  readonly figures: readonly Figure[];
  /** The one that is shown where all lead to one status. */
  readonly main: Figure | null;
  readonly reasons: ReadonlyMap<Figure, SelectionReason>;
}

/**
 * Chooses among the figures of one period. Where they declare several methods, none of which the target asks for, each
 * method has a choice of its own: they are no conflict, and nothing prefers one of them (methodology §15).
 */
export function choose(figures: readonly Figure[]): Choice {
  const groups = byMethod(figures);
  if (groups.length < 2) return single(resolve(figures));
  const resolutions = groups.map(resolve);
  const choices = resolutions.flatMap(({ choice }) => choice ?? []);
  const reasons = new Map(resolutions.flatMap((each) => [...each.reasons]));
  if (choices.length < resolutions.length) return { figures: [], main: null, reasons };
  const main = resolve(choices).choice ?? choices[0] ?? null;
  return { figures: choices, main, reasons };
}

const single = ({ choice, reasons }: Resolution): Choice => ({
  figures: choice ? [choice] : [],
  main: choice,
  reasons,
});

/**
 * The reasons with the figures of other methods named as such; none of them chosen where their verdicts differ
 * (methodology §15).
 */
export function reasonsByMethod(choice: Choice, shown: Figure | null): ReadonlyMap<Figure, SelectionReason> {
  const isTold = !shown || choice.reasons.get(shown) === 'chosen';
  if (choice.figures.length < 2 && isTold) return choice.reasons;
  const reasons = new Map(choice.reasons);
  if (choice.figures.length > 1) for (const figure of choice.figures) reasons.set(figure, 'other_method');
  if (shown) reasons.set(shown, 'chosen');
  return reasons;
}
