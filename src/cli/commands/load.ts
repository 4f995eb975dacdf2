import type { CommandSpec } from '../command.ts';
import { FORM, SHAPE } from '../options.ts';

/** `dx load`: brings the database up to date and says what was read. */
export const load: CommandSpec = {
  name: 'load',
  group: 'actions',
  honours: [...FORM, ...SHAPE, 'db'],
  declare(command, words) {
    command.option('-v, --verbose', words.options.verbose);
  },
  async run(context, _, { verbose }) {
    const { store, loaded, location, language, notes } = await context.open();
    const { loadView } = await import('../../view/load.ts');
    const view = loadView({ files: loaded, counts: await store.counts(), verbose: verbose === true }, language.words);
    return { view, notes: notes.length > 0 ? notes : [language.cli.notices.loaded(location.path)] };
  },
};
