import type { Target } from '../record/statement.ts';
import type { Assessment } from '../target/assessment.ts';
import { type Cause, type ChangedPart, causesOf, differenceOf } from './change-causes.ts';
import { type FigureChange, figureChanges } from './figure-changes.ts';

/** The targets in force on one side, judged; and those of another unit of which the province has no figure. */
export interface Side {
  readonly assessments: readonly Assessment[];
  readonly leftOut: readonly { readonly province: string; readonly target: Target }[];
}

/** One target that stands otherwise than before, or that only one side has. */
export interface Change {
  /** As it stands after, or stood before where it is gone. */
  readonly shown: Assessment;
  readonly before: Assessment | null;
  readonly after: Assessment | null;
  /** Why; of a target whose status is the same, what changed in the files all the same. */
  readonly causes: readonly Cause[];
  /** What changed of its goal or of the rules, whether or not it is a cause; so with the figures. */
  readonly parts: readonly ChangedPart[];
  readonly figures: readonly FigureChange[];
}

export interface Diff {
  /** Targets with another status, or on one side only; plan by plan in the order of the reports. */
  readonly changes: readonly Change[];
  /** Targets with the same status, but another goal, definition or figure. */
  readonly unmoved: readonly Change[];
  /** How many targets were looked at, on either side. */
  readonly compared: number;
}

/**
 * Which verdicts are others than before, and why. Pure: both sides are judged already, each on its own day. A target is
 * looked at where either side of it is wanted (reference §3).
 */
export function diffSides(before: Side, after: Side, isWanted: (assessment: Assessment) => boolean = () => true): Diff {
  const old = new Map(before.assessments.map((each) => [keyOf(each), each]));
  const now = new Map(after.assessments.map((each) => [keyOf(each), each]));
  const unread = { before: new Set(before.leftOut.map(keyOf)), after: new Set(after.leftOut.map(keyOf)) };
  const wanted = [...after.assessments, ...before.assessments].filter(isWanted);
  const keys = [...new Set(wanted.map(keyOf))];
  const all = keys.flatMap((key) => changeOf(key, old.get(key) ?? null, now.get(key) ?? null, unread) ?? []);
  const byPlan = [...Map.groupBy(all, ({ shown }) => `${shown.province} ${shown.plan.address}`).values()].flat();
  const hasMoved = ({ before: was, after: is }: Change): boolean => was?.status !== is?.status;
  return {
    changes: byPlan.filter(hasMoved),
    unmoved: byPlan.filter((change) => !hasMoved(change) && change.causes.length > 0),
    compared: keys.length,
  };
}

type Unread = Readonly<Record<'before' | 'after', ReadonlySet<string>>>;

function changeOf(key: string, before: Assessment | null, after: Assessment | null, unread: Unread): Change | null {
  if (before && after) {
    const { factors, parts, figures } = differenceOf(before, after);
    const causes = before.status === after.status ? factors : causesOf(before, after);
    return { shown: after, before, after, causes, parts, figures };
  }
  const shown = after ?? before;
  if (!shown) return null;
  // A target of another unit has a row only where there is a figure: it may come and go with the figure alone.
  const isUnread = unread[after ? 'before' : 'after'].has(key);
  const figures = isUnread ? figureChanges(before?.measurements ?? [], after?.measurements ?? []) : [];
  const [ofFigure, ofTarget] = after
    ? (['new_figure', 'new_target'] as const)
    : (['removed_figure', 'removed_target'] as const);
  return { shown, before, after, causes: [isUnread ? ofFigure : ofTarget], parts: [], figures };
}

const keyOf = ({ province, target }: Pick<Assessment, 'province' | 'target'>): string =>
  `${province} ${target.address}`;
