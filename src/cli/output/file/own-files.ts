import { dirname, join } from 'node:path';
import { isReadByDx, isSameFile, nameBelow } from '../../../document/read/inputs.ts';
import { findWorkspace, realPath } from '../../../document/read/workspace.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';
import type { WorkspacePaths } from '../../workspace/database.ts';
import { outputPath } from '../deliver.ts';
import { destinationOf } from './destination.ts';

/** The endings of a database and the files beside it. */
const BESIDE_DATABASE = ['', '-journal', '-wal', '-shm', '-lock'];

/**
 * Throws UsageError where `--output` names, by whatever path, a file that dx itself reads: `dx.yaml`, a file below
 * `data/` or `seeds/`, or the database. An invalid path is left for the writing to report.
 */
export function expectNoneOfOurs(context: Context): void {
  const { options, surroundings } = context;
  const name = outputPath(options, surroundings);
  const path = name === null ? null : pathOf(name);
  if (path === null) return;
  const file = options.output ?? '';
  const place = placeOrNull(context);
  if (place && BESIDE_DATABASE.some((ending) => isSameFile(path, realPath(place.location.path) + ending)))
    throw new UsageError('output_is_database', { file });
  const around = findWorkspace({ cwd: dirname(path), packageDir: surroundings.packageDir });
  const dirs = new Set(
    [place?.workspace.dir, around?.dir, realPath(surroundings.packageDir)].filter((dir) => dir !== undefined),
  );
  if ([...dirs].some((dir) => isBelow(path, join(dir, '.dx')))) throw new UsageError('output_is_database', { file });
  if (isReadByDx(path, place?.workspace ?? null, surroundings.packageDir))
    throw new UsageError('output_is_input', { file });
}

/** The path of the file that a name leads to; null where that is no file, or cannot be found out. */
function pathOf(name: string): string | null {
  try {
    const destination = destinationOf(name);
    return destination.kind === 'descriptor' ? null : destination.path;
  } catch {
    return null;
  }
}

/** The workspace; null where there is none. A command that needs one reports that itself. */
function placeOrNull(context: Context): WorkspacePaths | null {
  try {
    return context.place();
  } catch {
    return null;
  }
}

const isBelow = (path: string, folder: string): boolean => nameBelow(path, folder) !== null;
