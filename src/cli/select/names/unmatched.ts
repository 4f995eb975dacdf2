import type { Metric } from '../../../core/record/metric.ts';
import type { Plan } from '../../../core/record/statement.ts';
import type { Language } from '../../../view/words/language.ts';
import type { SharedOptions } from '../../args/options.ts';
import type { Named } from './named-provinces.ts';

/** A selected target, or a plan that may have no targets. */
interface Found {
  readonly province: string;
  readonly plan: Plan;
  readonly metric?: Metric;
}

/** For each option that selects: whether something fits a word typed for it. */
type Selecting = Readonly<
  Record<'province' | 'plan' | 'indicator' | 'pillar', (name: string) => (found: Found) => boolean>
>;

/** The parts of a selection that match nothing, as typed: «--province ha-noi». */
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

/** Notes on parts of a selection that match nothing. */
export const unmatchedNotes = (parts: readonly string[], { cli }: Language): string[] =>
  parts.map((filter) => cli.usage.nothing_selected({ filter }));

/** A selection as typed, for the message that nothing matches it; empty for a selection of everything. */
export function filterText({ province, plan, indicator, pillar }: SharedOptions): string {
  const parts = Object.entries({ province, plan, indicator, pillar });
  const typed = parts.flatMap(([name, values]) => (values ? [`--${name} ${values.join(' ')}`] : []));
  return typed.join(' ');
}
