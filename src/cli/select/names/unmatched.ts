import type { Metric } from '../../../core/record/metric.ts';
import type { Plan } from '../../../core/record/statement.ts';
import type { Language } from '../../../view/words/language.ts';
import type { SharedOptions } from '../../args/options.ts';
import type { Named } from './named-provinces.ts';

/** What was found: a target, or a plan that may have none. */
interface Found {
  readonly province: string;
  readonly plan: Plan;
  readonly metric?: Metric;
}

/** Options that select, and what belongs to a word typed for one. */
type Selecting = Readonly<
  Record<'province' | 'plan' | 'indicator' | 'pillar', (name: string) => (found: Found) => boolean>
>;

/** The filter values that matched nothing. */
export function partsWithout(
  found: readonly Found[],
  options: SharedOptions,
  named: ReadonlyMap<string, Named>,
): string[] {
  const selecting: Selecting = {
    province:
      (name) =>
      ({ province }) =>
        province === named.get(name)?.province.id,
    plan:
      (name) =>
      ({ plan }) =>
        plan.id === name || plan.address === name,
    indicator:
      (name) =>
      ({ metric }) =>
        metric?.id === name,
    pillar:
      (name) =>
      ({ metric }) =>
        metric?.pillar === name,
  };
  return (Object.keys(selecting) as (keyof Selecting)[]).flatMap((option) =>
    [...new Set(options[option])]
      .filter((name) => !found.some(selecting[option](name)))
      .map((name) => filterText({ [option]: [name] })),
  );
}

/** What is to be said of parts of a selection that nothing fits. */
export const unmatchedNotes = (parts: readonly string[], { cli }: Language): string[] =>
  parts.map((filter) => cli.usage.nothing_selected({ filter }));

/** A selection as it was typed, for the sentence that nothing matches it; empty where everything was asked for. */
export function filterText({ province, plan, indicator, pillar }: SharedOptions): string {
  const parts = Object.entries({ province, plan, indicator, pillar });
  const typed = parts.flatMap(([name, values]) => (values ? [`--${name} ${values.join(' ')}`] : []));
  return typed.join(' ');
}
