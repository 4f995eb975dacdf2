import { LISTS, type ListName } from '../../view/list-names.ts';
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
    const { listView } = await import('../../view/list.ts');
    const [vocabulary, all] = [await store.vocabulary(), await store.plans({})];
    const named = provincesNamed(context.options.province ?? [], vocabulary);
    const provinces = named.map(({ province }) => province.id);
    const plans = named.length === 0 ? all : all.filter(({ province }) => provinces.includes(province));
    if (what === 'plans' && named.length > 0 && plans.length === 0)
      throw new UsageError('nothing_selected', { filter: `--province ${provinces.join(' ')}` });
    const view = listView(what as ListName, { vocabulary, plans, words: language.words });
    return { view, notes: what === 'plans' ? [...notes, ...namesakes(named, language)] : notes };
  },
};
