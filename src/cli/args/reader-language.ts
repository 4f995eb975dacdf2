import { readSource } from '../../document/read/read.ts';
import { settingsSource } from '../../document/read/settings-source.ts';
import { findWorkspace } from '../../document/read/workspace.ts';
import type { Surroundings } from '../call.ts';
import type { SharedOptions } from './options.ts';

type Lang = 'vi' | 'en';

/** The language of what people read: --lang, DX_LANG, dx.yaml, the locale of the machine, English. */
export function readerLanguage({ lang, dir }: SharedOptions, surroundings: Surroundings): Lang {
  return languageOf(lang, surroundings.env, () => writtenLanguage(surroundings, dir));
}

/** The same, where `settings` answers the language of `dx.yaml`; it is called only if needed. */
export function languageOf(asked: string | undefined, env: Surroundings['env'], settings: () => Lang | null): Lang {
  const known = [asked, env.DX_LANG].find((lang) => lang === 'vi' || lang === 'en') ?? settings();
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return known ?? (/^vi\b|^vi_/.test(locale) ? 'vi' : 'en');
}

/**
 * The language that `dx.yaml` names, found without the YAML parser and without loading anything: for what has to be
 * said before that, such as wrong usage. Null where it names none, or there is no workspace.
 */
export function writtenLanguage({ env, cwd, packageDir }: Surroundings, dir: string | undefined): Lang | null {
  if (cwd === '') return null;
  const asked = { ...(dir !== undefined && { dir }), ...(env.DX_DIR !== undefined && { env: env.DX_DIR }) };
  const workspace = findWorkspace({ ...asked, cwd, packageDir });
  const source = workspace && readSource(settingsSource(workspace));
  if (!source || !('text' in source)) return null;
  const [, , lang] = /^lang:[ \t]*(["']?)(vi|en)\1[ \t]*(?:#.*)?$/m.exec(source.text.replaceAll('\r', '')) ?? [];
  return lang === 'vi' || lang === 'en' ? lang : null;
}
