import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { forecastNotes } from '../../select/future-remarks.ts';
import { doubtNotes } from '../../workspace/doubts.ts';

/**
 * `dx load`: brings the database up to date and says what was read; with `--verify`, whether it agrees with the files.
 */
export const load: Answer = async (context, _, { verbose, verify }) => {
  if (verify === true) {
    const { verification } = await import('./verify.ts');
    return verification(context);
  }
  if (context.options.load === false)
    throw new UsageError('not_for_command', { option: '--no-load', command: 'load', others: 'load --verify' });
  const { store, loaded, path, language, notes, doubts } = await context.open();
  const { loadView } = await import('../../../view/load/load.ts');
  const view = loadView({ files: loaded, counts: await store.counts(), verbose: verbose === true }, language.words);
  const said = notes.length > 0 ? notes : [language.cli.notices.loaded(path)];
  const later = forecastNotes(await store.forecasts(context.asOf), context.asOf, language);
  return { view, notes: [...said, ...later, ...(await doubtNotes(doubts, language))] };
};
