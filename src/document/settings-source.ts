import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './source.ts';
import { SETTINGS_FILE, type Workspace } from './workspace.ts';

/** `dx.yaml` as a file to be read like the others. */
export function settingsSource({ dir }: Workspace): SourceFile {
  const path = join(dir, SETTINGS_FILE);
  const { size, mtimeMs } = statSync(path);
  return { path, name: SETTINGS_FILE, size, mtimeMs };
}
