import { readSource } from '../../document/read/read.ts';
import { DatabaseError } from '../../store/problem.ts';
import type { Difference, ParsedFile, Store, Verification } from '../../store/store.ts';
import { verifyView } from '../../view/load/verify.ts';
import type { Report } from '../command.ts';
import { InputRefused } from '../errors/errors.ts';
import { EXIT } from '../errors/exit-code.ts';
import type { Context } from './context.ts';
import { type Database, discard, openAsItIs, type WorkspacePaths } from './database.ts';
import { linked, parseFile } from './load.ts';
import { fileNamed } from './source-reader.ts';

/**
 * `dx load --verify`: whether the database is the one that the files say, row by row. One that is not is built anew, unless
 * it is to be left as it is (--no-load).
 */
export async function verification(context: Context): Promise<Report> {
  const place = context.place();
  const isKept = context.options.load === false;
  const before = await asItStands(place, isKept);
  const opened = isKept ? null : await context.open();
  const result = before ?? (opened ? await verified(opened.store, place) : UNREADABLE);
  const { words, cli } = context.language;
  const isDifferent = result.differences.length > 0;
  const notes = (opened?.notes ?? []).map((note) =>
    isDifferent && opened && note === cli.notices.built(opened.path) ? cli.notices.replaced(opened.path) : note,
  );
  return { view: verifyView(result, words), notes, code: isDifferent ? EXIT.failed : EXIT.done };
}

const UNREADABLE: Verification = {
  compared: 0,
  differences: [{ table: 'database', row: '', column: null, kind: 'unreadable', stored: null, expected: null }],
};

/** The database before anything is loaded into it, compared; null where there is none of this version. */
async function asItStands(place: WorkspacePaths, isKept: boolean): Promise<Verification | null> {
  let database: Database;
  try {
    database = await openAsItIs(place, { copies: true });
  } catch (error) {
    if (isKept || !(error instanceof DatabaseError)) throw error;
    if (error.trouble === 'missing' || error.trouble === 'other_version') return null;
    if (error.trouble === 'corrupt' || (error.trouble === 'not_ours' && !place.location.named)) return UNREADABLE;
    throw error;
  }
  const result = await verified(database.store, database.place);
  if (isKept || result.differences.length === 0) await database.store.close();
  else await ignoringUnwritable(discard(database));
  return result;
}

/** What differs is told, also where nothing can be written. */
async function ignoringUnwritable(step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.trouble !== 'unwritable') throw error;
  }
}

/**
 * Reads every file again, whatever is remembered of it, and compares every row with it. A file that has been edited since
 * it was loaded counts as it was then: the next load takes it in.
 */
async function verified(store: Store, place: WorkspacePaths): Promise<Verification> {
  try {
    const stored = await store.parsedFiles();
    const forms = [];
    for (const file of stored) forms.push({ path: file.path, written: await formNow(file, place) });
    const changed = forms.flatMap(({ path, written }, index): Difference[] =>
      stored[index]?.written === written
        ? []
        : [{ table: 'files', row: path, column: 'written', kind: 'changed', stored: null, expected: null }],
    );
    const { compared, differences } = await store.verify(await linked(forms, []));
    return { compared, differences: [...changed, ...differences] };
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'corrupt') return UNREADABLE;
    // What is remembered of the files was loaded once: if it is refused now, it is not what they said.
    if (error instanceof InputRefused) return UNREADABLE;
    throw error;
  }
}

/** Whether the rows are those of the files as they were loaded. */
export async function isConsistent(store: Store): Promise<boolean> {
  try {
    const { differences } = await store.verify(await linked(await store.parsedFiles(), []));
    return differences.length === 0;
  } catch {
    return false;
  }
}

/** The form of a file as it is now, or as it was loaded if it has been edited since. */
async function formNow({ path: name, hash, written }: ParsedFile, place: WorkspacePaths): Promise<string | null> {
  const file = fileNamed(name, place);
  const source = file && readSource(file);
  return source && 'text' in source && source.hash === hash ? (await parseFile(name, source.text)).written : written;
}
