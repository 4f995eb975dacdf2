import { LISTS, type ListName } from '../../view/list-names.ts';
import type { CommandSpec } from '../command.ts';
import { choice } from '../program.ts';

/** `dx list <what>`: what the files define. */
export const list: CommandSpec = {
  name: 'list',
  group: 'reports',
  declare(command, words) {
    command.addArgument(choice('<what>', words.commands.list.argument, LISTS));
  },
  async run(context, [what]) {
    const { store, language, notes } = await context.open();
    const { listView } = await import('../../view/list.ts');
    const [vocabulary, plans] = [await store.vocabulary(), await store.plans({})];
    return { view: listView(what as ListName, { vocabulary, plans, words: language.words }), notes };
  },
};
