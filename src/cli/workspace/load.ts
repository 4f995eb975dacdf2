import type { Dataset } from '../../core/record/dataset.ts';
import { isError, type Problem, sortProblems } from '../../core/record/problem.ts';
import type { Day } from '../../core/time/period.ts';
import type { Settings } from '../../document/parse/settings.ts';
import { SETTINGS_FILE } from '../../document/read/workspace.ts';
import type { ParsedFile, Store } from '../../store/store.ts';
import { InputRefused } from '../errors/errors.ts';
import { type Compared, type Comparison, isSame } from './changed-files.ts';

/** What bringing the database up to date has done, by file names. */
export interface Loaded {
  readonly read: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Warnings about files that are passed over. */
  readonly passedOver: readonly Problem[];
}

/** What a comparison finds to be read; nothing when the database is current. */
export function loadedBy({ files, removed, passedOver }: Comparison): Loaded {
  const names = (chosen: readonly Compared[]) => chosen.map(({ file }) => file.name);
  const [read, unchanged] = [names(files.filter((file) => !isSame(file))), names(files.filter(isSame))];
  return { read, unchanged, removed, passedOver };
}

/** Parses what changed and links everything; what is to replace the facts. Throws InputRefused on any error. */
export async function prepare(
  { files, passedOver }: Comparison,
  store: Store | null,
  nowMs: number,
): Promise<{ parsed: readonly ParsedFile[]; dataset: Dataset }> {
  const forms = new Map((await store?.parsedFiles())?.map(({ path, written }) => [path, written]));
  const problems: Problem[] = [...passedOver];
  const parsed: ParsedFile[] = [];
  for (const compared of files) {
    const { file, before, source } = compared;
    const stamp = stampedAt(nowMs, file);
    const form = forms.get(file.name);
    if (before && form !== undefined && isSame(compared)) {
      for (const warning of before.warnings) problems.push(warning);
      parsed.push({ ...stamp, hash: before.hash, warnings: before.warnings, written: form });
    } else if (source && 'text' in source) {
      const result = await parseFile(file.name, source.text);
      for (const problem of result.problems) problems.push(problem);
      const warnings = result.problems.filter((problem) => !isError(problem));
      parsed.push({ ...stamp, hash: source.hash, warnings, written: result.written });
    } else {
      if (source) problems.push(source);
      parsed.push({ ...stamp, hash: '', warnings: [], written: null });
    }
  }
  return { parsed, dataset: await linked(parsed, problems) };
}

/** What is remembered of a file. The time is that of the start: what changes while it is read is looked at again. */
const stampedAt = (nowMs: number, { name, path: _, ...stamp }: Compared['file']) => ({
  ...stamp,
  path: name,
  checkedMs: nowMs,
});

/** Parsed forms with the names of their files. */
type Forms = readonly Pick<ParsedFile, 'path' | 'written'>[];

/** Joins parsed files. Throws InputRefused on any error, in them or between them. */
export async function linked(files: Forms, problems: readonly Problem[]): Promise<Dataset> {
  const { link } = await import('../../document/model/link.ts');
  const { dataset, problems: found } = link(formsOf(files), await settingsIn(files));
  const all = sortProblems([...problems, ...found]);
  if (!dataset || all.some(isError)) throw new InputRefused(all);
  return dataset;
}

/** Remembers new times of files whose content is the same, so that they are not read again. */
export async function touch({ files }: Comparison, store: Store, nowMs: number): Promise<void> {
  await store.touch(
    files.flatMap(({ file, before }) => (before ? [{ ...stampedAt(nowMs, file), hash: before.hash }] : [])),
  );
}

/** Everything doubtful in the files as they are loaded: linking again is cheap, and nothing is parsed. */
export async function warningsOf(store: Store, loaded: Loaded, today: Day): Promise<readonly Problem[]> {
  const { link } = await import('../../document/model/link.ts');
  const { futureFigures } = await import('../../document/lint/future.ts');
  const files = await store.parsedFiles();
  const { dataset, problems } = link(formsOf(files), await settingsIn(files));
  const future = dataset ? futureFigures(dataset, today) : [];
  return sortProblems([...(await readingWarnings(store, loaded)), ...problems, ...future]);
}

/** What is doubtful before anything is joined: files that are passed over, and what reading the others warned of. */
export async function readingWarnings(store: Store, { passedOver }: Pick<Loaded, 'passedOver'>): Promise<Problem[]> {
  return sortProblems([...passedOver, ...(await store.files()).flatMap(({ warnings }) => warnings)]);
}

/** The settings that `dx.yaml` held when it was loaded. */
export async function settingsOf(store: Store): Promise<Settings> {
  const form = await store.parsedForm(SETTINGS_FILE);
  return form === null ? await defaultSettings() : JSON.parse(form);
}

/** Parses one file by itself: its form is kept, so that it is done once for each content. */
export async function parseFile(
  name: string,
  text: string,
): Promise<{ written: string | null; problems: readonly Problem[] }> {
  if (name === SETTINGS_FILE) {
    const { parseSettings } = await import('../../document/parse/read-settings.ts');
    const { settings, problems } = parseSettings(text);
    return { written: JSON.stringify(settings), problems };
  }
  const { parse } = await import('../../document/parse/parse.ts');
  const { written, problems } = parse(text, name);
  return { written: written && JSON.stringify(written), problems };
}

const formsOf = (files: Forms) =>
  files
    .filter(({ path }) => path !== SETTINGS_FILE)
    .map(({ written }) => (written === null ? null : JSON.parse(written)));

/** The settings among parsed files; those of an empty `dx.yaml` where there are none. */
export async function settingsIn(files: Forms): Promise<Settings> {
  const form = files.find(({ path }) => path === SETTINGS_FILE)?.written;
  return form ? JSON.parse(form) : await defaultSettings();
}

const defaultSettings = async (): Promise<Settings> =>
  (await import('../../document/parse/settings.ts')).DEFAULT_SETTINGS;
