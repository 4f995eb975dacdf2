import { type Stats, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { FOLDERS, isRead, listFiles } from '../../document/read/files.ts';
import { findWorkspace, realPath, SETTINGS_FILE } from '../../document/read/workspace.ts';
import { UsageError } from '../errors/errors.ts';
import type { Context } from '../workspace/context.ts';
import type { Place } from '../workspace/database.ts';
import { destinationOf } from './destination.ts';
import { outputPath } from './output.ts';

/** What lies beside a database while it is written. */
const BESIDE_DATABASE = ['', '-journal', '-wal', '-shm', '-lock'];

/**
 * Refuses --output for what dx itself reads, however it is named: `dx.yaml`, a file below `data/` or `seeds/` that is read
 * or would be, and the database. Throws UsageError; where the name leads nowhere, writing will tell.
 */
export function expectNoneOfOurs(context: Context): void {
  const { options, io } = context;
  const name = outputPath(options, io);
  const path = name === null ? null : pathOf(name);
  if (path === null) return;
  const file = options.output ?? '';
  const place = placeOrNull(context);
  if (place && BESIDE_DATABASE.some((ending) => isSame(path, realPath(place.location.path) + ending)))
    throw new UsageError('output_is_database', { file });
  const around = findWorkspace({ cwd: dirname(path), packageDir: io.packageDir });
  const dirs = new Set([place?.workspace.dir, around?.dir, realPath(io.packageDir)].filter((dir) => dir !== undefined));
  if ([...dirs].some((dir) => isBelow(path, join(dir, '.dx')))) throw new UsageError('output_is_database', { file });
  const isInput = [...dirs].some((dir) => isSettings(path, dir) || isReadIn(path, dir)) || isLinked(path, place);
  if (isInput) throw new UsageError('output_is_input', { file });
}

/** The file that a name means; null where that is none, or is not to be known. */
function pathOf(name: string): string | null {
  try {
    const destination = destinationOf(name);
    return destination.kind === 'descriptor' ? null : destination.path;
  } catch {
    return null;
  }
}

/** Not every command has a workspace; one that needs it says what is wrong with it. */
function placeOrNull(context: Context): Place | null {
  try {
    return context.place();
  } catch {
    return null;
  }
}

const isSettings = (path: string, dir: string): boolean =>
  basename(path) === SETTINGS_FILE || isSame(path, realPath(join(dir, SETTINGS_FILE)));

/** Whether dx would read a file of this name, there or not. */
function isReadIn(path: string, dir: string): boolean {
  return FOLDERS.some((folder) => {
    const name = nameBelow(path, join(dir, folder));
    return name !== null && isRead(name);
  });
}

/** Whether a file of the workspace is a link to it. */
const isLinked = (path: string, place: Place | null): boolean =>
  place !== null &&
  listFiles(place.workspace, place.packageDir).files.some((file) => isSame(path, realPath(file.path)));

const isBelow = (path: string, folder: string): boolean => nameBelow(path, folder) !== null;

/** The name of a file within a folder, with `/`, whatever the folders on the way are called; null where it is elsewhere. */
function nameBelow(path: string, folder: string): string | null {
  const sought = statOf(folder);
  if (!sought) return null;
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    const stats = statOf(dir);
    if (stats && areOne(stats, sought)) return path.slice(dir.length).split(sep).filter(Boolean).join('/');
    if (dirname(dir) === dir) return null;
  }
}

/** Whether two names without links mean one file, in whatever case they are written where that makes no difference. */
function isSame(path: string, other: string): boolean {
  if (path === other) return true;
  if (basename(path).toLowerCase() !== basename(other).toLowerCase()) return false;
  const [a, b] = [statOf(path), statOf(other)];
  return a !== undefined && b !== undefined && areOne(a, b);
}

const areOne = (a: Stats, b: Stats): boolean => a.ino === b.ino && a.dev === b.dev;

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
