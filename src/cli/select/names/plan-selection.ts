import type { Plan } from '../../../core/record/statement.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import { plansNamed } from './known-names.ts';

/** A plan, and the province for which it is judged. */
export interface PlanOf {
  readonly plan: Plan;
  readonly province: string;
}

/**
 * Selects plans and the provinces for which they are judged, province by province and in the order of `all`. Without
 * provinces each plan is judged for its own. With `--plan` it is the province's own plan of that name, else that of the
 * nation, never that of another province (methodology §11). Throws UsageError for an unknown plan.
 */
export function selectPlans(
  all: readonly Plan[],
  asked: readonly Province[],
  names: readonly string[] | undefined,
  { provinces }: Pick<Vocabulary, 'provinces'>,
): PlanOf[] {
  const named = names?.map((name) => plansNamed([name], all)) ?? null;
  const inOrder = (chosen: readonly Plan[]): Plan[] => all.filter((plan) => chosen.includes(plan));
  if (asked.length === 0) return inOrder(named?.flat() ?? all).map((plan) => ({ plan, province: plan.province }));
  const isNational = ({ province }: Plan): boolean => provinces.get(province)?.nation === true;
  return asked
    .map(({ id }) => id)
    .toSorted()
    .flatMap((id) => {
      const ownOf = (plans: readonly Plan[]): Plan[] => plans.filter(({ province }) => province === id);
      const readFor = (plans: readonly Plan[]): Plan[] => {
        const own = ownOf(plans);
        return own.length > 0 ? own : plans.filter(isNational);
      };
      return inOrder(named ? named.flatMap(readFor) : ownOf(all)).map((plan) => ({ plan, province: id }));
    });
}
