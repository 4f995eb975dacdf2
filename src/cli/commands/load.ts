import type { CommandSpec } from '../command.ts';
import { FORM, SHAPE } from '../options.ts';

/** `dx load`: brings the database up to date and says what was read, or whether it is what the files say. */
export const load: CommandSpec = {
  name: 'load',
  group: 'actions',
  honours: [...FORM, ...SHAPE, 'db'],
  declare(command, words) {
    command.option('-v, --verbose', words.options.verbose).option('--verify', words.options.verify);
  },
  async run(context, _, { verbose, verify }) {
    if (verify === true) {
      const { verification } = await import('../verification.ts');
      return verification(context);
    }
    const { store, loaded, path, language, notes } = await context.open();
    const { loadView } = await import('../../view/load.ts');
    const view = loadView({ files: loaded, counts: await store.counts(), verbose: verbose === true }, language.words);
    return { view, notes: notes.length > 0 ? notes : [language.cli.notices.loaded(path)] };
  },
};
