import type { Assessment } from '../../core/target/assessment.ts';

/** A target that is shown once, with the plans further down that promise the same. */
export interface Promises {
  /** Of a target that is shown: the others that promise the same, in the order of the report. */
  readonly othersOf: (assessment: Assessment) => readonly Assessment[];
  /** Whether a target is shown in the table of an earlier plan. */
  readonly isShownAbove: (assessment: Assessment) => boolean;
}

/**
 * Which targets of one province promise the same: the same thing measured, goal and deadline, and the same verdict from
 * the same figure. Other wordings of a target stand beside it and are not folded.
 */
export function promisesOf(assessments: readonly Assessment[]): Promises {
  const alike = [...Map.groupBy(assessments.filter(isFolded), keyOf).values()].filter((group) => group.length > 1);
  const others = new Map(alike.flatMap(([first, ...rest]) => (first ? [[first, rest] as const] : [])));
  const above = new Set([...others.values()].flat());
  return {
    othersOf: (assessment) => others.get(assessment) ?? [],
    isShownAbove: (assessment) => above.has(assessment),
  };
}

/**
 * How many promises of one province stand in several plans: the same thing measured, goal and deadline, whatever their
 * verdicts. Other wordings are no promises of their own.
 */
export function timesRepeated(assessments: readonly Assessment[]): number {
  const own = assessments.filter(({ target }) => target.variantOf === null);
  const alike = Map.groupBy(own, (each) => JSON.stringify(promiseOf(each)));
  return [...alike.values()].filter((group) => new Set(group.map(({ plan }) => plan.address)).size > 1).length;
}

/** Only what is shown as a row can be shown once. */
const isFolded = ({ status, target }: Assessment): boolean => status !== 'no_data' && target.variantOf === null;

const keyOf = (assessment: Assessment): string => {
  const { target, status, reason, flags, figure } = assessment;
  return JSON.stringify([
    promiseOf(assessment),
    [target.deadlineInferred, status, reason, flags, figure?.measurement.address],
  ]);
};

/** What is measured, the goal and the day it is promised for. */
const promiseOf = ({ target, metric, province }: Assessment) => [
  province,
  [metric.id, metric.kind, metric.population],
  [target.goal, target.deadline],
];
