import { findWorkspace } from '../../document/read/workspace.ts';
import { said } from '../../render/value/sanitize.ts';
import { locate } from '../../store/location.ts';
import { distrustOf } from '../../store/sqlite/file/trust.ts';
import { entriesNamed } from '../../store/sqlite/read/names.ts';
import { helpEn } from '../../view/words/en/help.ts';
import { helpVi } from '../../view/words/vi/help.ts';
import { readerLanguage } from '../args/reader-language.ts';
import type { Call, Surroundings } from '../call.ts';
import { EXIT, type ExitCode } from '../errors/exit-code.ts';
import { type NamesLike, type Offer, offered } from './candidates.ts';
import { positionOf } from './position.ts';

/** The options that say where the database is. */
interface Where {
  readonly dir?: string;
  readonly db?: string;
  readonly lang?: 'vi' | 'en';
}

/**
 * `dx complete -- <words>`: what may stand where somebody types, a line each, for the scripts that `dx completion`
 * prints: the word, a tab, what it is; `:files` and `:folders` for what the shell knows. Names are of the database as
 * it is: it is neither built nor waited for. Whatever goes wrong, nothing is offered, and the exit code is 0.
 */
export async function complete({ argv, surroundings, streams }: Call): Promise<ExitCode> {
  try {
    const words = argv.slice(argv[1] === '--' ? 2 : 1);
    const where = whereOf(words);
    const lang = readerLanguage(where, surroundings);
    const help = lang === 'vi' ? helpVi : helpEn;
    streams.stdout.write(written(offered(positionOf(words), help, lang, namesOf(where, surroundings))));
  } catch {
    // An error message would appear in the middle of the line that is typed.
  }
  return EXIT.done;
}

function written(offer: Offer): string {
  if (typeof offer === 'string') return `:${offer}\n`;
  return offer.map(({ word, about }) => `${said(word)}\t${said(about).replaceAll('\t', ' ')}\n`).join('');
}

/** `--dir`, `--db` and `--lang` as they are typed, without reading the rest of the line. */
function whereOf(words: readonly string[]): Where {
  const typedFor = (...names: readonly string[]): string | undefined => {
    const at = words.findLastIndex((word, place) => names.includes(word) && place < words.length - 2);
    const signed = words.findLast((word) => names.some((name) => word.startsWith(`${name}=`)));
    return at === -1 ? signed?.replace(/^[^=]*=/, '') : words[at + 1];
  };
  const [dir, db, lang] = [typedFor('-C', '--dir'), typedFor('--db'), typedFor('--lang')];
  return { ...(dir && { dir }), ...(db && { db }), ...((lang === 'vi' || lang === 'en') && { lang }) };
}

/** Finds names in the database of the workspace; none in one that is not trusted. */
function namesOf(where: Where, { env, cwd, home, packageDir, uid, version }: Surroundings): NamesLike {
  const { dir, db = env.DX_DB } = where;
  const asked = { ...(dir && { dir }), ...(env.DX_DIR && { env: env.DX_DIR }) };
  const workspace = findWorkspace({ ...asked, cwd, packageDir });
  const location = workspace && locate({ asked: db, cwd, workspace, cacheHome: env.XDG_CACHE_HOME, home });
  if (!location) return () => [];
  const { path, instead, named } = location;
  const isTrusted = named || distrustOf(path, uid) === null;
  return (kind, beginning) => {
    const found = isTrusted ? entriesNamed(path, version, kind, beginning) : [];
    return found.length > 0 || instead === null ? found : entriesNamed(instead, version, kind, beginning);
  };
}
