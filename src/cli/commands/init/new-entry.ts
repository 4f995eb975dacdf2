import { relative } from 'node:path';
import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { slug } from '../../../core/text/slug.ts';
import { NEW_ENTRIES, type NewEntryKind } from '../../../view/start/entries.ts';
import { entryFile, entryText } from '../../../view/start/entry-text.ts';
import { yearOf } from '../../../view/start/example.ts';
import { START_WORDS } from '../../../view/words/start/languages.ts';
import type { Answer } from '../../command.ts';
import { UsageError } from '../../errors/errors.ts';
import { provinceNamed } from '../../select/names/named-provinces.ts';
import type { Context, Opened } from '../../workspace/context.ts';
import { writeNewFiles } from './new-files.ts';

/** `dx new plan|indicator|source <id>`: a new file with that entry, which loads as it is. Overwrites nothing. */
export const newEntry: Answer = async (context, [asked, id = ''], { title }) => {
  const { workspace } = context.place();
  if (workspace.shipped) throw new UsageError('shipped_record');
  const kind = NEW_ENTRIES.find((name) => name === asked) ?? 'plan';
  if (slug(id) !== id || id === '') throw new UsageError('bad_id', { id, allowed: slug(id) });
  const opened = await context.open();
  const vocabulary = await opened.store.vocabulary();
  const province = kind === 'plan' ? await provinceOf(context, vocabulary) : null;
  const taken = await placeOf(kind, id, province, opened, vocabulary);
  if (taken) throw new UsageError('id_taken', { id, file: `${taken.file}:${taken.line}` });
  const { comments, madeEntry, fillIn } = START_WORDS[opened.language.words.lang];
  const year = yearOf({ today: context.surroundings.today });
  const name = entryFile({ kind, id, province });
  const text = entryText({ kind, id, title: String(title ?? id), province, year, comments });
  writeNewFiles(workspace.dir, [{ name, text }]);
  const file = `${relative(context.surroundings.cwd, workspace.dir) || '.'}/${name}`.replace(/^\.\//, '');
  return { text: `${madeEntry(file)}\n${fillIn}\n` };
};

/** The province of a plan, by id. Throws UsageError where none is named, or several are. */
async function provinceOf({ options }: Context, vocabulary: Vocabulary): Promise<string> {
  const [name, another] = options.province ?? [];
  if (name === undefined) throw new UsageError('missing', { name: '--province <name>' });
  if (another !== undefined) throw new UsageError('one_province', { name: another, command: 'new' });
  // Where units share a name none is preferred: the id is required.
  return (await provinceNamed(name, vocabulary, () => false)).province.id;
}

/** Where an entry of this id stands; null where there is none. */
async function placeOf(
  kind: NewEntryKind,
  id: string,
  province: string | null,
  { store }: Opened,
  { indicators, sources }: Vocabulary,
): Promise<SourceLocation | null> {
  if (kind === 'indicator') return indicators.get(id)?.at ?? null;
  if (kind === 'source') return sources.get(id)?.at ?? null;
  const plans = await store.plans({ provinces: province === null ? [] : [province] });
  return plans.find((plan) => plan.id === id)?.at ?? null;
}
