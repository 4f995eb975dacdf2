import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import type { ImportOptions } from './asked.ts';

/** `dx import <file>`: the figures of somebody's table, as a table of the workspace. */
export const importCommand: Answer = async (context, [file = ''], own) => {
  if (context.place().workspace.shipped) throw new UsageError('shipped_record');
  // Loaded here: other commands need none of it.
  const { imported } = await import('./imported.ts');
  const { tableToImport } = await import('./imported-file.ts');
  const { againWhereChanged } = await import('../../workspace/edit-file.ts');
  const table = await tableToImport(file, context);
  return againWhereChanged(context, () => imported(table, own as ImportOptions, context));
};
