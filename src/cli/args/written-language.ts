import { readSource } from '../../document/read/read.ts';
import { settingsSource } from '../../document/read/settings-source.ts';
import { findWorkspace } from '../../document/read/workspace.ts';
import type { Io } from '../io.ts';

/**
 * The language that `dx.yaml` names, found without the YAML parser and without loading anything: for what has to be said
 * before that, such as wrong usage. Null where it names none, or there is no workspace.
 */
export function writtenLanguage({ env, cwd, packageDir }: Io, dir: string | undefined): 'vi' | 'en' | null {
  if (cwd === '') return null;
  const asked = { ...(dir !== undefined && { dir }), ...(env.DX_DIR !== undefined && { env: env.DX_DIR }) };
  const workspace = findWorkspace({ ...asked, cwd, packageDir });
  const source = workspace && readSource(settingsSource(workspace));
  if (!source || !('text' in source)) return null;
  const [, , lang] = /^lang:[ \t]*(["']?)(vi|en)\1[ \t]*(?:#.*)?$/m.exec(source.text.replaceAll('\r', '')) ?? [];
  return lang === 'vi' || lang === 'en' ? lang : null;
}
