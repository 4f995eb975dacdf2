import { type Assessment, type Status, VERDICTS } from '../target/assessment.ts';
import { patternIndex } from '../text/pattern-index.ts';
import { failsGate, type GateRules, gateStatus, type Waiver } from './rules.ts';

/** `missed`, or any other status that is to fail; `unproven`: past its deadline, and no figure decides it. */
export type FindingCode = Status | 'unproven';

/** What the gate says of one target: nothing (null), or a finding. */
export interface Finding {
  readonly assessment: Assessment;
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'waived';
  /** The waiver that lasts longest; it is in force where the finding is waived, else it has run out. */
  readonly waiver: Waiver | null;
  /** Whether it is a warning only because it failed before the day from which on failures count. */
  readonly isOld: boolean;
}

/** Whether the deadline has come and no figure says how it was: neither reached nor missed (methodology §13). */
export function isUnproven({ status, target: { deadline }, asOf }: Assessment): boolean {
  return deadline !== null && asOf >= deadline.end && status !== 'achieved' && status !== 'missed';
}

/**
 * True if `one` is at least as bad as `other`. Verdicts compare in their order; `undetermined` and `no_data` are no
 * verdicts and compare only with themselves; `missed` is as bad as anything.
 */
function isAsBad(one: Status, other: Status): boolean {
  const [a, b] = [one, other].map((status) => (VERDICTS as readonly Status[]).indexOf(status));
  return a === -1 || b === -1 ? one === other || one === 'missed' : Number(a) <= Number(b);
}

/**
 * True if the target already failed as badly on the earlier day. It fails on both days; the status that is compared is
 * the one it fails for now. A target that might have been missed then does not count as missed.
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
  const level = patternIndex(levels).last(assessment.target.address)?.level;
  if (level === 'off') return null;
  return (level === undefined ? fails : level === 'error') ? 'error' : 'warning';
}

/**
 * The finding on one target, by its status alone (reference §5): an error where it fails, a warning where it is
 * unproven, unless its level says otherwise; waived while a waiver is in force. `before` is the same target on the day
 * since which failures count: one that failed then, for something as bad, is a warning. Null where there is nothing to
 * say.
 */
export function findingOn(assessment: Assessment, rules: GateRules, before?: Assessment): Finding | null {
  const severity = severityOf(assessment, rules);
  if (severity === null) return null;
  const waiver = waiverOf(assessment, rules);
  const isWaived = waiver !== null && assessment.asOf <= waiver.until;
  const hasFailed = before !== undefined && severityOf(before, rules) === 'error';
  const isOld = severity === 'error' && !isWaived && hasFailed && wasAsBad(before, assessment, rules);
  const { status } = assessment;
  return {
    assessment,
    code: rules.failOn.has(status) || !isUnproven(assessment) ? status : 'unproven',
    severity: isWaived ? 'waived' : isOld ? 'warning' : severity,
    waiver,
    isOld,
  };
}

/** The waiver of a target that lasts longest, in force or not; of equal ones the first. */
function waiverOf({ target: { address } }: Assessment, { waivers }: GateRules): Waiver | null {
  const own = patternIndex(waivers).all(address);
  return own.reduce<Waiver | null>((last, each) => (last === null || each.until > last.until ? each : last), null);
}

/** Statuses as a gate minds them, worst first. */
const WORST_FIRST: readonly Status[] = [
  'missed',
  'off_track',
  'undetermined',
  'at_risk',
  'no_data',
  'on_track',
  'achieved',
];

/**
 * Orders findings of one severity, worst first: by status, then by the share of the target that is surely reached
 * (reference §5).
 */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = ({ assessment }: Finding): number => WORST_FIRST.indexOf(assessment.status);
  return rank(a) - rank(b) || compareShares(reachedBy(a), reachedBy(b));
}

/** The attainment that is sure, a share; null where there is none. */
function reachedBy({ assessment: { attainment } }: Finding): number | null {
  return attainment.ok ? attainment.value.lo : null;
}

/** Ascending; missing values sort last. */
function compareShares(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
