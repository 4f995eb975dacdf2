import { basename, join, resolve } from 'node:path';
import { slug } from '../../../core/text/slug.ts';
import { isRead, isTable } from '../../../document/read/files.ts';
import { nameBelow } from '../../../document/read/inputs.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';

/**
 * The name in the workspace of the table that figures go to: `data/measurements-<name>.csv`, below the folder of the
 * province where all are of one.
 */
export function tableFor(file: string, provinces: readonly string[]): string {
  const stem = slug(basename(file).replace(/\.[a-z]+$/i, '')) || 'import';
  const name = stem.startsWith('measurements') ? stem : `measurements-${stem}`;
  const [only, ...others] = new Set(provinces);
  return only !== undefined && others.length === 0 ? `data/${only}/${name}.csv` : `data/${name}.csv`;
}

/** The name of the table that --to means. Throws UsageError for one that would not be read as a table of figures. */
export function tableNamedBy(option: string, { surroundings: { cwd }, place }: Context): string {
  const { dir } = place().workspace;
  for (const path of [resolve(cwd, option), resolve(dir, option)]) {
    const below = nameBelow(path, join(dir, 'data'));
    if (below !== null && isTable(below) && isRead(below) && !/^rankings/i.test(basename(below)))
      return `data/${below}`;
  }
  throw new UsageError('not_a_data_table', { file: option });
}
