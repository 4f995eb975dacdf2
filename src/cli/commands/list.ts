import type { Plan } from '../../core/record/statement.ts';
import type { ListedPlan } from '../../view/list/columns.ts';
import type { ListName } from '../../view/list/names.ts';
import type { Answer } from '../command.ts';
import { listed } from '../select/list-selection.ts';
import { factsAnyway, type ListedFacts } from '../workspace/sound-facts.ts';

/** `dx list <what>`: what the files define; or what of it has to do with some provinces, plans, indicators or pillars. */
export const list: Answer = async (context, [what]) => {
  const { store, language, notes } = await factsAnyway(context);
  const { listView } = await import('../../view/list/list.ts');
  const [vocabulary, all] = [await store.vocabulary(), await store.plans({})];
  const { only, notes: remarks } = await listed(what as ListName, context.options, {
    ...{ store, vocabulary, plans: all, language },
  });
  const plans = all.filter(({ address }) => only?.has(address) ?? true);
  const counted = what === 'plans' ? await withCounts(plans, store) : [];
  const view = listView(what as ListName, { vocabulary, plans: counted, only, words: language.words });
  return { view, notes: [...notes, ...remarks] };
};

/** Plans with the number of their targets; another wording of a target is no target more. */
async function withCounts(plans: readonly Plan[], store: ListedFacts['store']): Promise<ListedPlan[]> {
  const targets = await store.targets({ plans: plans.map(({ address }) => address) });
  const own = Map.groupBy(
    targets.filter(({ variantOf }) => variantOf === null),
    ({ plan }) => plan,
  );
  return plans.map((plan) => ({ ...plan, itemised: own.get(plan.address)?.length ?? 0 }));
}
