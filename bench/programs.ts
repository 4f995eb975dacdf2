import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** The path of another program; null where it is not installed. For Python the program itself, not a launcher. */
export function found(name: 'sqlite3' | 'sqlite-utils' | 'python3'): string | null {
  const path = onPath(name);
  if (name !== 'python3' || path === null) return path;
  const { status, stdout } = spawnSync(path, ['-c', 'import sys, sqlite3; print(sys.executable)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/** The version of a package that is installed only for the benchmark; null where it is not. */
export function versionOf(name: string): string | null {
  try {
    return createRequire(import.meta.url)(`${name}/package.json`).version;
  } catch {
    return null;
  }
}

function onPath(name: string): string | null {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package of DuckDB for Node, which is not a dependency, since it is larger than all of them. */
export const DUCKDB = '@duckdb/node-api';

/** The versions of the installed programs, for the results. */
export function versions(): readonly string[] {
  const peers = [
    ['sqlite3', ['--version']],
    ['python3', ['--version']],
    ['sqlite-utils', ['--version']],
  ] as const;
  const duckdb = versionOf(DUCKDB);
  const programs = peers.map(([name, argv]) => {
    const path = found(name);
    if (path === null) return `${name} not installed`;
    const said = spawnSync(path, argv, { encoding: 'utf8' }).stdout.trim();
    return `${name} ${/\d+(?:\.\d+)+/.exec(said)?.[0] ?? ''}`.trim();
  });
  return [...programs, `${DUCKDB} ${duckdb ?? 'not installed'}`];
}
