import { countProblems } from '../../core/record/problem-list.ts';
import { DEFAULT_SETTINGS } from '../../document/parse/settings.ts';
import type { WorkspaceStore } from '../../store/file-memory.ts';
import { InputRefused } from '../errors/errors.ts';
import type { Context, Opened } from './context.ts';
import { parseText } from './load/parsing/parse-file.ts';

/** The facts for `dx list`. */
export type ListedFacts = Pick<Opened, 'store' | 'settings' | 'language' | 'notes'>;

/**
 * The facts of a workspace even if its files have errors: then those that were loaded last, else the sound entries,
 * with a note (reference §7). Only for lists: nothing may be judged by them.
 */
export async function factsAnyway(context: Context): Promise<ListedFacts> {
  try {
    return await context.open();
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    const { cli } = context.language;
    const { errors, warnings } = countProblems(error.problems);
    const count = errors + warnings;
    const last = await context.openLast();
    if (last) return { ...last, notes: [...last.notes, cli.notices.lastGood(count)] };
    const { language } = context;
    const notes = [cli.notices.soundPart(count)];
    return { store: await soundStore(context), settings: DEFAULT_SETTINGS, language, notes };
  }
}

/** A store of the sound entries of the files. */
async function soundStore(context: Context): Promise<WorkspaceStore> {
  const { listFiles } = await import('../../document/read/files.ts');
  const { readSource } = await import('../../document/read/read.ts');
  const { link } = await import('../../document/model/link.ts');
  const { soundPart } = await import('../../document/model/sound-part.ts');
  const { saveDataset } = await import('./load/save-dataset.ts');
  const { openInMemory } = await import('../../store/sqlite/store.ts');
  const { workspace, packageDir } = context.place();
  const forms = [];
  for (const file of listFiles(workspace, packageDir).files) {
    const source = readSource(file);
    const written = 'text' in source ? (await parseText(file.name, source.text)).written : null;
    if (written !== null) forms.push(written);
  }
  const store = openInMemory();
  await saveDataset(store, soundPart(link(forms, DEFAULT_SETTINGS).sound));
  return store;
}
