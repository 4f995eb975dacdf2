import type { CheckResult } from '../../view/view.ts';

/** At most so many cases, the worst of them, in the order in which they come. */
export function worst<Some extends Pick<CheckResult, 'precedence'>>(
  cases: readonly Some[],
  most: number,
): readonly Some[] {
  if (cases.length <= most) return cases;
  const kept = new Set(cases.toSorted((a, b) => a.precedence - b.precedence).slice(0, most));
  return cases.filter((each) => kept.has(each));
}
