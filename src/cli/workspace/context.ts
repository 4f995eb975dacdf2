import type { Problem } from '../../core/record/problem.ts';
import { type Day, parsePeriod } from '../../core/time/period.ts';
import type { Settings } from '../../document/parse/settings.ts';
import { isReadByDx } from '../../document/read/inputs.ts';
import { findWorkspace, isInput, unmarkedFolder } from '../../document/read/workspace.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import { locate } from '../../store/location.ts';
import { DatabaseError } from '../../store/problem.ts';
import { isDatabaseOfDx } from '../../store/sqlite/file/header.ts';
import { LANGUAGES, type Language } from '../../view/words/language.ts';
import { DAYS } from '../args/option-values.ts';
import type { SharedOptions } from '../args/options.ts';
import { languageOf, writtenLanguage } from '../args/reader-language.ts';
import type { Surroundings } from '../call.ts';
import { SurroundingsError, UsageError } from '../errors/errors.ts';
import type { Terminal } from '../output/terminal.ts';
import type { LoadCount } from '../progress/counted.ts';
import type { ProgressLine } from '../progress/progress.ts';
import { type Database, inCache, type WorkspacePaths } from './database.ts';
import type { DoubtsOf } from './load/load-files.ts';
import { type Loaded, readingWarnings, settingsOf } from './load.ts';
import { discard, openAsItIs, openUpToDate } from './open-database.ts';

/** What a command may use. The database is opened only when the command asks for it. */
export interface Context {
  readonly surroundings: Surroundings;
  readonly options: SharedOptions;
  /** Width and colours of stdout. */
  readonly terminal: Terminal;
  /** The day of the report. */
  readonly asOf: Day;
  /** Whether the day was given, by `--as-of` or `DX_AS_OF`. */
  readonly isDayGiven: boolean;
  /** Finds the workspace and the path of its database; changes neither. Throws UsageError. */
  place(): WorkspacePaths;
  /**
   * Brings the database up to date, unless `--no-load` is given, and opens it for reading. Throws InputRefused on any
   * error in the files, together with what `doubtsOf` finds.
   */
  open(doubtsOf?: DoubtsOf): Promise<Opened>;
  /** Opens the database as it was last loaded, whatever the files say now; null where none can be read. */
  openLast(): Promise<Opened | null>;
  /** Ends the snapshot of the database, for which other processes that load would wait. */
  release(): Promise<void>;
  close(): Promise<void>;
  /** Whether the database that is read with `--no-load` is damaged. */
  isDamaged(): Promise<boolean>;
  /** Removes the open database, which turned out to be unusable; false where none is open, or `--no-load` is given. */
  discard(): Promise<boolean>;
  /** The language of the reader; from `open` on the loaded settings are considered too. */
  readonly language: Language;
}

/** An open database, and the language of the reader. */
export interface Opened {
  /** The path of the database. */
  readonly path: string;
  readonly store: WorkspaceStore;
  readonly settings: Settings;
  readonly loaded: Loaded;
  readonly language: Language;
  /** Notes about the database, in the language of the reader. */
  readonly notes: readonly string[];
  /** Warnings of reading the files, such as an empty one or one that is passed over. */
  readonly doubts: readonly Problem[];
}

export function contextOf(
  surroundings: Surroundings,
  options: SharedOptions,
  terminal: Terminal,
  progress: ProgressLine,
): Context {
  const { env, cwd, home, today } = surroundings;
  const asOf = options.asOf ?? dayOf(env.DX_AS_OF || undefined) ?? today;
  let kept: WorkspacePaths | null = null;
  const place = (): WorkspacePaths => {
    kept ??= placeOf(surroundings, options);
    return kept;
  };
  let preferred: 'vi' | 'en' | null | undefined;
  const settled = (): 'vi' | 'en' | null => {
    if (preferred === undefined) preferred = writtenLanguage(surroundings, options.dir);
    return preferred;
  };
  let database: Database | null = null;
  let isDiscarded = false;
  const opened = async (found: Database, context: Context): Promise<Opened> => {
    database = found;
    const { store, loaded, notices, place: at } = found;
    const settings = await settingsOf(store);
    preferred = settings.lang;
    const { language } = context;
    const said = language.cli.notices;
    const unmarked = at.workspace.shipped ? unmarkedFolder(cwd, home) : null;
    const notes = [
      ...(unmarked === null ? [] : [said.unmarked(unmarked)]),
      ...notices.map(({ notice, path }) => said[notice](path)),
    ];
    const doubts = await readingWarnings(store, loaded);
    return { path: at.location.path, store, settings, loaded, language, notes, doubts };
  };
  return {
    surroundings,
    options,
    terminal,
    asOf,
    isDayGiven: options.asOf !== undefined || Boolean(env.DX_AS_OF),
    place,
    get language() {
      return LANGUAGES[languageOf(options.lang, env, settled)];
    },
    async release() {
      await database?.store.release();
    },
    async close() {
      const open = database;
      database = null;
      await open?.store.close();
    },
    async isDamaged() {
      if (!database || options.load !== false) return false;
      const { isConsistent } = await import('./verification.ts');
      return !(await isConsistent(database.store, database.place));
    },
    async discard() {
      const open = database;
      if (!open || options.load === false || isDiscarded) return false;
      database = null;
      isDiscarded = true;
      try {
        await discard(open);
      } catch (error) {
        if (!(error instanceof DatabaseError) || open.place.location.instead === null) throw error;
        kept = inCache(open.place);
      }
      return true;
    },
    async open(doubtsOf) {
      const isAsItIs = options.load === false;
      const onLoad = (count: LoadCount): void => progress.tell(() => this.language.cli.progress.reading(count));
      try {
        return await opened(
          isAsItIs ? await openAsItIs(place()) : await openUpToDate({ ...place(), onLoad }, doubtsOf),
          this,
        );
      } finally {
        progress.clear();
      }
    },
    async openLast() {
      try {
        return await opened(await openAsItIs(place()), this);
      } catch (error) {
        if (error instanceof DatabaseError) return null;
        throw error;
      }
    },
  };
}

/** The last day of the period in DX_AS_OF; null where it is not set. Throws UsageError. */
function dayOf(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const period = parsePeriod(text);
  if (!period) throw new UsageError('bad_value', { option: 'DX_AS_OF', value: text, allowed: DAYS.join(', ') });
  return period.end;
}

function placeOf(surroundings: Surroundings, options: SharedOptions): WorkspacePaths {
  const { env, cwd, home, packageDir, version, nowMs, uid } = surroundings;
  const workspace = findWorkspace({
    ...(options.dir !== undefined && { dir: options.dir }),
    ...(env.DX_DIR !== undefined && { env: env.DX_DIR }),
    cwd,
    packageDir,
  });
  if (!workspace) throw new UsageError('not_a_workspace', { dir: options.dir ?? env.DX_DIR ?? cwd });
  const asked = options.db ?? env.DX_DB;
  const location = locate({ asked, cwd, workspace, cacheHome: env.XDG_CACHE_HOME, home });
  if (location === null) throw new SurroundingsError('no_home');
  const isReadAsText = (): boolean =>
    !isDatabaseOfDx(location.path) && isReadByDx(location.path, workspace, packageDir);
  if (location.named && (isInput(location.path, workspace) || isReadAsText()))
    throw new UsageError('input_as_database', { path: location.path });
  return { workspace, location, packageDir, nowMs, uid, dx: version };
}
