import { type Assessment, type Status, VERDICTS } from './assessment.ts';
import { matchesPattern } from './pattern.ts';
import type { Day } from './period.ts';
import type { Place } from './place.ts';

/** How a gate reads an undecided target: as it is, by the worst it could be, or by the best. */
export const GATE_MODES = ['as_is', 'pessimistic', 'optimistic'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** How loud a finding on a target may be. */
export const LEVELS = ['off', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** How findings on the targets that fit a pattern count; of several that fit, the last one says it. */
export interface LevelRule {
  readonly target: string;
  readonly level: Level;
  readonly at: Place;
}

/** Targets that may fail until the end of a day, and why. */
export interface Waiver {
  readonly target: string;
  readonly until: Day;
  readonly reason: string;
  readonly at: Place;
}

/** What a gate goes by. */
export interface GateRules {
  readonly failOn: ReadonlySet<Status>;
  readonly mode: GateMode;
  readonly levels: readonly LevelRule[];
  readonly waivers: readonly Waiver[];
}

/** `missed`, or any other status that is to fail; `unproven`: past its deadline, and no figure decides it. */
export type FindingCode = Status | 'unproven';

/** What the gate says of one target: nothing (null), or a finding. */
export interface Finding {
  readonly assessment: Assessment;
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'waived';
  /** The waiver in force; or, where none is, one that has run out. */
  readonly waiver: Waiver | null;
  /** Whether it is a warning only because it failed before the day from which on failures count. */
  readonly isOld: boolean;
}

type Result = Pick<Assessment, 'status' | 'statusMin' | 'statusMax'>;

/** The status that a gate goes by: an undecided target counts as its worst or best possible verdict (methodology §13). */
export function gateStatus({ status, statusMin, statusMax }: Result, mode: GateMode): Status {
  if (mode === 'as_is') return status;
  return mode === 'pessimistic' ? statusMin : statusMax;
}

/** Whether a target fails the gate. A status that is listed fails in every mode, whatever it could still become. */
export function failsGate(result: Result, failOn: ReadonlySet<Status>, mode: GateMode): boolean {
  return failOn.has(result.status) || failOn.has(gateStatus(result, mode));
}

/** Whether the deadline has come and no figure says how it was: neither reached nor missed. */
export function isUnproven({ status, target: { deadline }, asOf }: Assessment): boolean {
  return deadline !== null && asOf >= deadline.end && status !== 'achieved' && status !== 'missed';
}

/** Whether one status is as bad as another: verdicts in their order, what is no verdict as itself, `missed` as anything. */
function isAsBad(one: Status, other: Status): boolean {
  const [a, b] = [one, other].map((status) => (VERDICTS as readonly Status[]).indexOf(status));
  return a === -1 || b === -1 ? one === other || one === 'missed' : Number(a) <= Number(b);
}

/**
 * Whether a target was as bad already, given that it failed then and fails now: compared is the status that it fails for
 * now. What could only be missed was not missed, in whatever mode it is read.
 */
function wasAsBad(before: Assessment, now: Assessment, { failOn, mode }: GateRules): boolean {
  if (failOn.has(now.status)) return isAsBad(before.status, now.status);
  if (failOn.has(gateStatus(now, mode))) return isAsBad(gateStatus(before, mode), gateStatus(now, mode));
  return isUnproven(before) || before.status === 'missed';
}

/** How a finding on a target would count without waivers; null where there is none, or its level is off. */
function severityOf(assessment: Assessment, { failOn, mode, levels }: GateRules): 'error' | 'warning' | null {
  const fails = failsGate(assessment, failOn, mode);
  if (!fails && !isUnproven(assessment)) return null;
  const level = levels.findLast(({ target }) => matchesPattern(assessment.target.address, target))?.level;
  if (level === 'off') return null;
  return (level === undefined ? fails : level === 'error') ? 'error' : 'warning';
}

/**
 * The finding on one target, by its status alone (contract §5): an error where it fails, a warning where it is unproven,
 * unless its level says otherwise; waived while a waiver is in force. `before` is the same target on the day since which
 * failures count: one that failed then, for something as bad, is a warning. Null where there is nothing to say.
 */
export function findingOn(assessment: Assessment, rules: GateRules, before?: Assessment): Finding | null {
  const severity = severityOf(assessment, rules);
  if (severity === null) return null;
  const waivers = rules.waivers.filter(({ target }) => matchesPattern(assessment.target.address, target));
  const inForce = waivers.find(({ until }) => assessment.asOf <= until) ?? null;
  const hasFailed = before !== undefined && severityOf(before, rules) === 'error';
  const isOld = severity === 'error' && !inForce && hasFailed && wasAsBad(before, assessment, rules);
  const { status } = assessment;
  return {
    assessment,
    code: rules.failOn.has(status) || !isUnproven(assessment) ? status : 'unproven',
    severity: inForce ? 'waived' : isOld ? 'warning' : severity,
    waiver: inForce ?? waivers.at(-1) ?? null,
    isOld,
  };
}

/** Something wrong with the rules themselves: a waiver that has run out, a rule that fits no target. */
export type RuleFault =
  | { readonly code: 'waiver_expired' | 'waiver_unmatched'; readonly rule: Waiver }
  | { readonly code: 'level_unmatched'; readonly rule: LevelRule };

/**
 * Rules that are off. A waiver that has run out on a target judged here is named unless an error on that target says so
 * already; a rule is unmatched when it fits none of `addresses`, all targets there are.
 */
export function ruleFaults(
  { levels, waivers }: GateRules,
  assessments: readonly Assessment[],
  findings: readonly Finding[],
  addresses: readonly string[],
): RuleFault[] {
  const fits = (pattern: string) => (address: string) => matchesPattern(address, pattern);
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ assessment }) => assessment.target.address);
  return [
    ...levels
      .filter(({ target }) => !addresses.some(fits(target)))
      .map((rule) => ({ code: 'level_unmatched', rule }) as const),
    ...waivers.flatMap((rule): RuleFault[] => {
      const fitting = fits(rule.target);
      if (!addresses.some(fitting)) return [{ code: 'waiver_unmatched', rule }];
      const hasEnded = assessments.some(({ target, asOf }) => fitting(target.address) && asOf > rule.until);
      return hasEnded && !errors.some(fitting) ? [{ code: 'waiver_expired', rule }] : [];
    }),
  ];
}
