import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './source.ts';
import { SETTINGS_FILE, type Workspace } from './workspace.ts';

/** `dx.yaml` as a file to be read like the others; where it is missing, reading it says so. */
export function settingsSource({ dir }: Workspace): SourceFile {
  const path = join(dir, SETTINGS_FILE);
  const stats = statSync(path, { throwIfNoEntry: false });
  return { path, name: SETTINGS_FILE, size: stats?.size ?? 0, mtimeMs: stats?.mtimeMs ?? 0 };
}
