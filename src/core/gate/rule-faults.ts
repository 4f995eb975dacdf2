import type { Assessment } from '../target/assessment.ts';
import { matchesPattern } from '../text/address-pattern.ts';
import type { Finding } from './finding.ts';
import type { GateRules, LevelRule, Waiver } from './rules.ts';

/** Something wrong with the rules themselves: a waiver that has run out, which fails; a rule that fits no target. */
export type RuleFault =
  | { readonly code: 'waiver_expired'; readonly severity: 'error'; readonly rule: Waiver }
  | { readonly code: 'waiver_unmatched'; readonly severity: 'warning'; readonly rule: Waiver }
  | { readonly code: 'level_unmatched'; readonly severity: 'warning'; readonly rule: LevelRule };

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
      .map((rule) => ({ code: 'level_unmatched', severity: 'warning', rule }) as const),
    ...waivers.flatMap((rule): RuleFault[] => {
      const fitting = fits(rule.target);
      if (!addresses.some(fitting)) return [{ code: 'waiver_unmatched', severity: 'warning', rule }];
      const hasEnded = assessments.some(({ target, asOf }) => fitting(target.address) && asOf > rule.until);
      return hasEnded && !errors.some(fitting) ? [{ code: 'waiver_expired', severity: 'error', rule }] : [];
    }),
  ];
}
