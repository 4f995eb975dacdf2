import { isError, type Problem, problemOf, sortProblems } from '../../../core/record/problem.ts';
import { firstOfLongFiles } from '../../../core/record/problem-list.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import { checkNames } from '../../../document/lint/names.ts';
import { provinceFinder } from '../../../document/model/province-ids.ts';
import { registryOf } from '../../../document/model/registry.ts';
import { statementsIn } from '../../../document/model/statements.ts';
import { buildVocabulary } from '../../../document/model/vocabulary.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../document/parse/settings.ts';
import { isTable } from '../../../document/read/files.ts';
import type { EntryReference, FactReader, FactStore, FactWriter } from '../../../store/fact-store.ts';
import { InputRefused } from '../../errors/errors.ts';
import { holdYoungHeap } from '../young-heap.ts';
import { type AddressBook, addressBook, addStatements } from './add-statements.ts';
import { duplicates } from './duplicates.ts';
import type { FileState } from './file-state.ts';
import { foundProblems } from './found-problems.ts';
import { vocabularyMentions } from './mentions.ts';
import { hasErrors, isUnderstood, type ReadFile } from './parsing/parse-file.ts';
import { entriesByFile, type Reading, readChanges } from './reading.ts';
import { addTable } from './table/add-table.ts';
import { isWorthAThread, type TableThread, tableThread } from './table/table-thread.ts';
import { reportVariantErrors } from './variant-errors.ts';

/** What is to be made of the facts when they are refused: everything doubtful in them, for `dx lint`. */
export type DoubtsOf = (reader: FactReader, vocabulary: Vocabulary) => Promise<readonly Problem[]>;

/**
 * Brings facts up to date with the files: those that changed are read, with the unchanged ones that refer to a changed entry
 * of the vocabulary; what they say takes the place of what they said, in one step, and nothing else is touched. Answers the
 * names of the files that were read. Throws InputRefused on any error, with the facts as they were.
 */
export async function loadFiles(
  store: FactStore,
  files: readonly FileState[],
  passedOver: readonly Problem[] = [],
  doubtsOf: DoubtsOf | null = null,
): Promise<readonly string[]> {
  const isForThread = files.some(({ isSame, onDisk }) => !isSame && onDisk && isWorthAThread(onDisk.size));
  const thread = isForThread ? tableThread() : null;
  const also = new Set<string>();
  try {
    let reading = await readChanges(files, store, doubtsOf !== null);
    for (;;) {
      try {
        await store.change((writer) => replaceFacts(writer, files, reading, passedOver, doubtsOf, thread));
        return [...reading.read.keys()];
      } catch (error) {
        if (!(error instanceof HeldElsewhere)) throw error;
        // Of two statements with one address both have to be at hand to be told in the order of the files.
        const isFixed = files.some(({ name, isFixed: fixed }) => fixed && error.files.has(name));
        if (isFixed) throw new InputRefused([]);
        for (const file of error.files) also.add(file);
        reading = await readChanges(files, store, doubtsOf !== null, also, reading.read);
      }
    }
  } finally {
    await thread?.stop();
  }
}

/** An address is taken again that a file holds which was not read. */
class HeldElsewhere extends Error {
  readonly files: ReadonlySet<string>;
  constructor(files: ReadonlySet<string>) {
    super('an address is held by another file');
    this.files = files;
  }
}

async function replaceFacts(
  writer: FactWriter,
  files: readonly FileState[],
  { read, defining }: Reading,
  passedOver: readonly Problem[],
  doubtsOf: DoubtsOf | null,
  thread: TableThread | null,
): Promise<void> {
  if (!files.some(({ isSame }) => isSame)) await writer.startOver();
  await writer.arrange(files.map(({ name }) => name));
  await writer.clear([...read.keys()]);
  const all = [...read.values()];
  const broken = new Set(all.flatMap(({ written }) => written?.broken ?? []));
  const isComplete = all.every(isUnderstood);
  const found = foundProblems();
  const registry = registryOf(broken, isComplete, found);
  const vocabulary = buildVocabulary(defining, registry);
  checkNames(vocabulary, registry);
  registry.takeMentions();
  const tableLimit = await tableLimitOf(all, writer);
  if (all.some(({ table }) => table)) holdYoungHeap();
  const ofTables = [...tablesAbove(tableLimit, files, read)];
  let areTablesRead = true;
  const book = addressBook();
  const around = { vocabulary, finder: provinceFinder(vocabulary, registry, broken), registry };
  const entries = entriesByFile(vocabulary);
  for (const file of all) {
    await beginFile(writer, file, entries.get(file.name));
    const isRead = (name: string): boolean => read.has(name);
    const into = { file: file.name, writer, book, isRead };
    if (file.written) await addStatements(statementsIn(file.written, around), into);
    else if (file.table) {
      const mayBeSound = isComplete && broken.size === 0 && !found.hasErrors && book.ofBroken.size === 0;
      const reading = {
        ...{ context: { file: file.name, ...around }, limit: tableLimit, thread: mayBeSound ? thread : null },
        beginAgain: () => beginFile(writer, file, undefined),
      };
      const { problems, hash, isRead: isWhole } = await addTable(file.table, reading, into);
      await writer.finish({ path: file.name, hash, warnings: problems.filter((problem) => !isError(problem)) });
      for (const problem of problems) ofTables.push(problem);
      areTablesRead &&= isWhole;
    } else continue;
    await writer.addDoubts(found.takeDoubts());
    await writer.addMentions([
      ...(file.written ? vocabularyMentions(file.written) : []),
      ...(registry.takeMentions() as EntryReference[]),
    ]);
  }
  if (book.holders.size > 0) throw new HeldElsewhere(book.holders);
  await reportVariantErrors(writer, brokenTargets(book), registry);
  for (const problem of duplicates(all, vocabulary, book, tableLimit)) ofTables.push(problem);
  if (isComplete && !all.some(hasErrors) && !found.hasErrors && !ofTables.some(isError)) return;
  const others = (await writer.files()).filter(({ path }) => !read.has(path));
  const told = firstOfLongFiles(isTable);
  for (const problem of [
    ...passedOver,
    ...all.flatMap(({ problems }) => problems),
    ...others.flatMap(({ warnings }) => warnings),
    ...ofTables,
    // Where a table cannot be understood nobody knows what is missing: no reference is judged then.
    ...found.errors(areTablesRead),
    ...((await doubtsOf?.(writer, vocabulary)) ?? []),
  ])
    told.push(problem);
  throw new InputRefused(sortProblems(told.list()));
}

async function beginFile(writer: FactWriter, file: ReadFile, entries: Vocabulary | undefined): Promise<void> {
  const { name: path, hash, problems, settings } = file;
  await writer.begin({ path, hash, warnings: problems.filter((problem) => !isError(problem)) });
  if (settings !== null) await writer.setSettings(settings);
  if (entries) await writer.addVocabulary(entries);
}

/** How large a table may be, in bytes, by the settings that are read or stored. */
async function tableLimitOf(read: readonly ReadFile[], reader: FactReader): Promise<number> {
  const text = read.find(({ settings }) => settings !== null)?.settings ?? (await reader.settings());
  const { maxCsvMib }: Settings = text === null ? DEFAULT_SETTINGS : JSON.parse(text);
  return maxCsvMib * 2 ** 20;
}

/** Tables that are not read again, and have become too large because the settings have changed. */
const tablesAbove = (limit: number, files: readonly FileState[], read: Reading['read']): Problem[] =>
  files
    .filter(({ name, size = 0 }) => isTable(name) && !read.has(name) && size > limit)
    .map(({ name, size = 0 }) =>
      problemOf('file_too_large', { file: name, line: 1, column: 1 }, { bytes: size, limit, setting: 'max_csv_mib' }),
    );

const brokenTargets = ({ ofBroken }: AddressBook): string[] =>
  [...ofBroken].filter((key) => key.startsWith('targets ')).map((key) => key.slice('targets '.length));
