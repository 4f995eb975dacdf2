import type { Assessment } from '../target/assessment.ts';
import { compareFindings, type Finding, findingOn } from './finding.ts';
import { type RuleFault, ruleFaults } from './rule-faults.ts';
import type { GateRules } from './rules.ts';

/** What a gate is given besides the targets and its rules. */
export interface GateInput {
  /** The same targets on the day since which failures count; none where they always do. */
  readonly before: readonly Assessment[];
  /** The addresses of all targets there are, selected or not. */
  readonly addresses: readonly string[];
  /** More warnings than this fail too; null for any number. */
  readonly maxWarnings: number | null;
  /** Warnings about the files that were read; they count among the warnings. */
  readonly doubts?: number;
}

/** How a run of the gate came out: targets looked at, findings by their severity, and those on its rules among them. */
export interface GateOutcome {
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
  /** Both, the worst first: where there is not room for all, these are shown. */
  readonly worstFirst: readonly (Finding | RuleFault)[];
  readonly checked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  /** The number of warnings that was allowed, where more of them are what fails; else null. */
  readonly exceeded: number | null;
  readonly passed: boolean;
}

const SEVERITIES = ['error', 'warning', 'waived'] as const satisfies readonly Finding['severity'][];

/** Runs the gate over targets: what is found on them and on the rules, and whether it is passed (methodology §13). */
export function gateOutcome(
  assessments: readonly Assessment[],
  rules: GateRules,
  { before, addresses, maxWarnings, doubts = 0 }: GateInput,
): GateOutcome {
  const then = new Map(before.map((each) => [keyOf(each), each]));
  const findings = assessments.flatMap((each) => findingOn(each, rules, then.get(keyOf(each))) ?? []);
  const faults = ruleFaults(rules, assessments, findings, addresses);
  const ordered = [...findings.toSorted(compareFindings), ...faults];
  const worstFirst = SEVERITIES.flatMap((severity) => ordered.filter((each) => each.severity === severity));
  const count = (severity: Finding['severity']): number =>
    worstFirst.filter((each) => each.severity === severity).length;
  const [errors, warnings, waived] = [count('error'), count('warning') + doubts, count('waived')];
  const exceeded = maxWarnings !== null && warnings > maxWarnings ? maxWarnings : null;
  const passed = errors === 0 && exceeded === null;
  return { findings, faults, worstFirst, checked: assessments.length, errors, warnings, waived, exceeded, passed };
}

/** A target of another unit is judged for several provinces: the same address is then another thing for each. */
const keyOf = ({ province, target }: Assessment): string => `${province} ${target.address}`;
