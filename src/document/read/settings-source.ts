import { join } from 'node:path';
import { type SourceFile, stampOf } from './source-file.ts';
import { SETTINGS_FILE, statOf, type Workspace } from './workspace.ts';

/** `dx.yaml` as a file to be read like the others; where it is missing or lies elsewhere, reading it says so. */
export function settingsSource({ dir }: Workspace): SourceFile {
  const path = join(dir, SETTINGS_FILE);
  return { path, name: SETTINGS_FILE, within: dir, ...stampOf(statOf(path)) };
}
