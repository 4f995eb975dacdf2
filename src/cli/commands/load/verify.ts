import { verifyView } from '../../../view/load/verify.ts';
import type { Report } from '../../command.ts';
import { EXIT } from '../../errors/exit-code.ts';
import type { Context } from '../../workspace/context.ts';

/**
 * `dx load --verify`: whether the database agrees with the files, row by row. If not, it is built anew, unless it is to
 * stay as it is (`--no-load`).
 */
export async function verification(context: Context): Promise<Report> {
  const { asItStands, UNREADABLE, verified } = await import('../../workspace/verification.ts');
  const place = context.place();
  const isKept = context.options.load === false;
  const before = await asItStands(place, isKept);
  const opened = isKept ? null : await context.open();
  const result = before ?? (opened ? await verified(opened.store, place) : UNREADABLE);
  const { words, cli } = context.language;
  const isDifferent = result.differences.length > 0;
  const notes = (opened?.notes ?? []).map((note) =>
    isDifferent && opened && note === cli.notices.built(opened.path) ? cli.notices.replaced(opened.path) : note,
  );
  return { view: verifyView(result, words), notes, code: isDifferent ? EXIT.failed : EXIT.done };
}
