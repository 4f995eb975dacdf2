import type { Assessment } from '../target/assessment.ts';
import { patternIndex } from '../text/pattern-index.ts';
import type { Finding } from './finding.ts';
import type { GateRules, LevelRule, Waiver } from './rules.ts';

/** Something wrong with the rules themselves: a waiver that has run out, which fails; a rule that fits no target. */
export type RuleFault =
  | { readonly code: 'waiver_expired'; readonly severity: 'error'; readonly rule: Waiver }
  | { readonly code: 'waiver_unmatched'; readonly severity: 'warning'; readonly rule: Waiver }
  | { readonly code: 'level_unmatched'; readonly severity: 'warning'; readonly rule: LevelRule };

/**
 * Rules that are off. A waiver that has run out on a target judged here is named unless an error on that target says so
 * already; a rule is unmatched when it fits none of `addresses`, all targets there are (reference §5).
 */
export function ruleFaults(
  { levels, waivers }: GateRules,
  assessments: readonly Assessment[],
  findings: readonly Finding[],
  addresses: readonly string[],
): RuleFault[] {
  const ended = fittingOf(
    waivers,
    assessments,
    ({ target: { address } }) => address,
    (rule, { asOf }) => asOf > rule.until,
  );
  const failed = findings.filter(({ severity }) => severity === 'error');
  const said = fittingOf(waivers, failed, ({ assessment }) => assessment.target.address);
  const waiving = fittingOf(waivers, addresses, (address) => address);
  const levelling = fittingOf(levels, addresses, (address) => address);
  return [
    ...levels
      .filter((rule) => !levelling.has(rule))
      .map((rule) => ({ code: 'level_unmatched', severity: 'warning', rule }) as const),
    ...waivers.flatMap((rule): RuleFault[] => {
      if (!waiving.has(rule)) return [{ code: 'waiver_unmatched', severity: 'warning', rule }];
      return ended.has(rule) && !said.has(rule) ? [{ code: 'waiver_expired', severity: 'error', rule }] : [];
    }),
  ];
}

/** The rules that fit the address of at least one item, of those items that count for the rule. */
function fittingOf<Rule extends { readonly target: string }, Item>(
  rules: readonly Rule[],
  items: readonly Item[],
  addressOf: (item: Item) => string,
  counts: (rule: Rule, item: Item) => boolean = () => true,
): ReadonlySet<Rule> {
  const fitting = new Set<Rule>();
  const index = patternIndex(rules);
  for (const item of items) {
    if (fitting.size === rules.length) break;
    for (const rule of index.all(addressOf(item))) if (counts(rule, item)) fitting.add(rule);
  }
  return fitting;
}
