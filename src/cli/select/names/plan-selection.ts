import type { Plan } from '../../../core/record/statement.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import { plansNamed } from './known-names.ts';

/** A plan, and the province that it is read for. */
export interface PlanOf {
  readonly plan: Plan;
  readonly province: string;
}

/**
 * Which plans are read for which provinces, province by province and in the order of `all`. Without provinces each plan
 * is read for its own. With --plan a province's own plan of that name is read, else that of the nation; anybody else's
 * never is (methodology §11). Throws UsageError for a plan that there is not. /
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
