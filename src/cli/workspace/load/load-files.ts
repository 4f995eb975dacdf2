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
import type { TableOutcome } from './table/table-source.ts';
import { isWorthAThread, type TableThread, tableThread } from './table/table-thread.ts';
import { reportVariantErrors } from './variant-errors.ts';

/** Finds everything doubtful in facts that are about to be refused: `dx lint` tells it beside the errors. */
export type DoubtsOf = (reader: FactReader, vocabulary: Vocabulary) => Promise<readonly Problem[]>;

/** The files of a load, and what it does beside reading them. */
interface Load {
  readonly files: readonly FileState[];
  /** Warnings about files that are passed over: told with the errors. */
  readonly passedOver: readonly Problem[];
  readonly doubtsOf: DoubtsOf | null;
  /** Reads large tables; null where there is none, or the system has no thread. */
  readonly thread: TableThread | null;
}

/**
 * Brings facts up to date with files. Reads the changed files, and the unchanged ones that refer to a changed entry of
 * the vocabulary, and replaces what they stated, in one transaction. Answers the names of the files that were read.
 * Throws InputRefused on any error, with all problems; the facts are then as they were.
 */
export async function loadFiles(
  store: FactStore,
  files: readonly FileState[],
  passedOver: readonly Problem[] = [],
  doubtsOf: DoubtsOf | null = null,
): Promise<readonly string[]> {
  holdYoungHeap();
  const thread = files.some(isForThread) ? tableThread() : null;
  const load = { files, passedOver, doubtsOf, thread };
  const also = new Set<string>();
  try {
    let reading = await readChanges(files, store, doubtsOf !== null);
    for (;;) {
      try {
        await store.change((writer) => replaceFacts(writer, reading, load));
        return [...reading.read.keys()];
      } catch (error) {
        if (!(error instanceof HeldElsewhere)) throw error;
        // The order of two statements with one address is known only when the files of both are read.
        const isKept = files.some(({ name, status }) => status === 'kept' && error.files.has(name));
        if (isKept) throw new InputRefused([]);
        for (const file of error.files) also.add(file);
        reading = await readChanges(files, store, doubtsOf !== null, also, reading.read);
      }
    }
  } finally {
    await thread?.stop();
  }
}

const isForThread = ({ status, content }: FileState): boolean =>
  status === 'changed' && content.kind === 'pieces' && content.onDisk !== null && isWorthAThread(content.onDisk.size);

/** A statement that was read takes an address that an unread file holds. */
class HeldElsewhere extends Error {
  readonly files: ReadonlySet<string>;
  constructor(files: ReadonlySet<string>) {
    super('an address is held by another file');
    this.files = files;
  }
}

/** Replaces what the files that were read stated. Throws HeldElsewhere, and InputRefused. */
async function replaceFacts(writer: FactWriter, { read, defining }: Reading, load: Load): Promise<void> {
  const { files, thread } = load;
  if (!files.some(({ status }) => status !== 'changed')) await writer.startOver();
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
  const limit = await tableLimitOf(all, writer);
  const tooLarge = tablesAbove(limit, files);
  const book = addressBook();
  const around = { vocabulary, finder: provinceFinder(vocabulary, registry, broken), registry };
  const entries = entriesByFile(vocabulary);
  const tables: TableOutcome[] = [];
  for (const file of all) {
    await beginFile(writer, file, entries.get(file.name));
    const into = { file: file.name, writer, book, isRead: (name: string): boolean => read.has(name) };
    if (file.written) await addStatements(statementsIn(file.written, around), into);
    else if (file.table) {
      const mayBeSound = isComplete && broken.size === 0 && !found.hasErrors && book.ofBroken.size === 0;
      const reading = {
        ...{ context: { file: file.name, ...around }, limit, thread: mayBeSound ? thread : null },
        beginAgain: () => beginFile(writer, file, undefined),
      };
      const isTooLarge = tooLarge.some(({ at }) => at.file === file.name);
      const outcome = isTooLarge ? UNREAD : await addTable(file.table, reading, into);
      await writer.finish({ path: file.name, hash: outcome.hash, warnings: warningsIn(outcome.problems) });
      tables.push(outcome);
    } else continue;
    await writer.addDoubts(found.takeDoubts());
    await writer.addMentions([
      ...(file.written ? vocabularyMentions(file.written) : []),
      ...(registry.takeMentions() as EntryReference[]),
    ]);
  }
  if (book.holders.size > 0) throw new HeldElsewhere(book.holders);
  await reportVariantErrors(writer, brokenTargets(book), registry);
  const ofTables = [
    ...tooLarge,
    ...tables.flatMap(({ problems }) => problems),
    ...duplicates(all, vocabulary, book, limit),
  ];
  if (isComplete && !all.some(hasErrors) && !found.hasErrors && !ofTables.some(isError)) return;
  const others = (await writer.files()).filter(({ path }) => !read.has(path));
  const told = firstOfLongFiles(isTable);
  for (const problem of [
    ...load.passedOver,
    ...all.flatMap(({ problems }) => problems),
    ...others.flatMap(({ warnings }) => warnings),
    ...ofTables,
    // A table that cannot be understood may define what a reference seems to miss: references are not judged then.
    ...found.errors(tables.every(({ isRead }) => isRead)),
    ...((await load.doubtsOf?.(writer, vocabulary)) ?? []),
  ])
    told.push(problem);
  throw new InputRefused(sortProblems(told.list()));
}

async function beginFile(writer: FactWriter, file: ReadFile, entries: Vocabulary | undefined): Promise<void> {
  const { name: path, hash, problems, settings } = file;
  await writer.begin({ path, hash, warnings: warningsIn(problems) });
  if (settings !== null) await writer.setSettings(settings);
  if (entries) await writer.addVocabulary(entries);
}

const warningsIn = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => !isError(problem));

/** The largest table that is read, in bytes, by the settings that are read or stored. */
async function tableLimitOf(read: readonly ReadFile[], reader: FactReader): Promise<number> {
  const text = read.find(({ settings }) => settings !== null)?.settings ?? (await reader.settings());
  const { maxCsvMib }: Settings = text === null ? DEFAULT_SETTINGS : JSON.parse(text);
  return maxCsvMib * 2 ** 20;
}

/** A problem for each table above the limit, whether it has changed or the settings have. Nothing of it is read. */
const tablesAbove = (limit: number, files: readonly FileState[]): Problem[] =>
  files
    .filter(({ name, size = 0 }) => isTable(name) && size > limit)
    .map(({ name, size = 0 }) =>
      problemOf('file_too_large', { file: name, line: 1, column: 1 }, { bytes: size, limit, setting: 'max_csv_mib' }),
    );

/** What comes of a table that is not read. */
const UNREAD: TableOutcome = { problems: [], isRead: false, hash: '' };

const brokenTargets = ({ ofBroken }: AddressBook): string[] =>
  [...ofBroken].filter((key) => key.startsWith('targets ')).map((key) => key.slice('targets '.length));
