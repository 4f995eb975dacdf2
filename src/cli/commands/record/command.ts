import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { completed, type RecordOptions } from './asked.ts';

/** `dx record <province> <indicator> <value>`: one figure more, in the file where it belongs. */
export const record: Answer = async (context, [province = '', indicator = '', value = ''], own) => {
  if (context.place().workspace.shipped) throw new UsageError('shipped_record');
  const options = await completed(own as RecordOptions, context);
  // Loaded here: other commands need none of it.
  const { recorded } = await import('./recorded.ts');
  const { againWhereChanged } = await import('../../workspace/edit-file.ts');
  return againWhereChanged(context, () => recorded({ province, indicator, value, options }, context));
};
