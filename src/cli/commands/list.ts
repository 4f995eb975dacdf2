import type { Plan } from '../../core/statement.ts';
import type { Store } from '../../store/store.ts';
import type { ListedPlan } from '../../view/list/columns.ts';
import { LISTS, type ListName } from '../../view/list/names.ts';
import type { CommandSpec } from '../command.ts';
import { UsageError } from '../failure.ts';
import { namesakes, provincesNamed } from '../names.ts';
import { choice } from '../program.ts';

/** `dx list <what>`: what the files define; plans also of some provinces alone. */
export const list: CommandSpec = {
  name: 'list',
  group: 'reports',
  declare(command, words) {
    command.addArgument(choice('<what>', words.commands.list.argument, LISTS));
  },
  async run(context, [what]) {
    const { store, language, notes } = await context.open();
    const { listView } = await import('../../view/list/list.ts');
    const [vocabulary, all] = [await store.vocabulary(), await store.plans({})];
    const named = provincesNamed(context.options.province ?? [], vocabulary);
    const provinces = named.map(({ province }) => province.id);
    const plans = named.length === 0 ? all : all.filter(({ province }) => provinces.includes(province));
    if (what === 'plans' && named.length > 0 && plans.length === 0)
      throw new UsageError('nothing_selected', { filter: `--province ${provinces.join(' ')}` });
    const listed = what === 'plans' ? await withCounts(plans, store) : [];
    const view = listView(what as ListName, { vocabulary, plans: listed, words: language.words });
    return { view, notes: what === 'plans' ? [...notes, ...namesakes(named, language)] : notes };
  },
};

/** Plans with the number of their targets; another wording of a target is no target more. */
async function withCounts(plans: readonly Plan[], store: Store): Promise<ListedPlan[]> {
  const targets = await store.targets({ plans: plans.map(({ address }) => address) });
  const own = Map.groupBy(
    targets.filter(({ variantOf }) => variantOf === null),
    ({ plan }) => plan,
  );
  return plans.map((plan) => ({ ...plan, itemised: own.get(plan.address)?.length ?? 0 }));
}
