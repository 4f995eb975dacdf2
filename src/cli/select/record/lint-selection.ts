import type { Problem } from '../../../core/record/problem.ts';
import { provincesCalled } from '../../../core/record/province-names.ts';
import type { Province, Vocabulary } from '../../../core/record/vocabulary.ts';
import type { Written } from '../../../document/parse/parsed-file.ts';
import type { FactReader } from '../../../store/fact-store.ts';
import { UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';
import { parseText } from '../../workspace/load/parsing/parse-file.ts';
import { distinct, namesakes, provincesNamed } from '../names/named-provinces.ts';
import { filterText } from '../names/unmatched.ts';

/** For each file, by name, the provinces that it states something of; null where it names none, or cannot be read. */
export type FileProvinces = ReadonlyMap<string, ReadonlySet<string> | null>;

interface Selected {
  readonly problems: readonly Problem[];
  /** How many files the problems were looked for in. */
  readonly files: number;
  readonly notes: readonly string[];
}

/**
 * The problems in files about the provinces asked for, and in files that are about no province or cannot be read, such
 * as vocabulary and settings. Throws UsageError for a province that no file is about.
 */
export async function ofProvinces(
  problems: readonly Problem[],
  written: FileProvinces,
  vocabulary: Pick<Vocabulary, 'provinces'>,
  { options, language }: Context,
): Promise<Selected> {
  const { province: names } = options;
  if (names === undefined) return { problems, files: written.size, notes: [] };
  const files = byIds(written, vocabulary);
  const has = (id: string): boolean => [...files.values()].some((provinces) => provinces?.has(id));
  const named = distinct(await provincesNamed(names, vocabulary, has));
  const ids = named.map(({ province }) => province.id);
  if (!ids.some(has)) throw new UsageError('nothing_selected', { filter: filterText({ province: names }) });
  const isShown = (file: string): boolean => {
    const provinces = files.get(file) ?? null;
    return provinces === null || ids.some((id) => provinces.has(id)) || isOfUnknown(provinces, vocabulary);
  };
  return {
    problems: problems.filter(({ at }) => isShown(at.file)),
    files: [...files.keys()].filter(isShown).length,
    notes: namesakes(named, language),
  };
}

/** Replaces names of provinces by their ids; an unknown name stays. */
function byIds(files: FileProvinces, { provinces }: Pick<Vocabulary, 'provinces'>): FileProvinces {
  const called = provincesCalled(provinces.values());
  const idsOf = (name: string): string[] => {
    const found = provinces.has(name) ? [] : called(name).map(({ id }) => id);
    return found.length > 0 ? found : [name];
  };
  return new Map([...files].map(([file, names]) => [file, names && new Set([...names].flatMap(idsOf))]));
}

/** Whether a file names an unknown province, which may be meant to be one that was asked for. */
const isOfUnknown = (provinces: ReadonlySet<string>, vocabulary: Pick<Vocabulary, 'provinces'>): boolean =>
  [...provinces].some((id) => !vocabulary.provinces.has(id));

/** The provinces that each loaded file states something of. */
export async function provincesIn(store: Pick<FactReader, 'files' | 'mentions'>): Promise<FileProvinces> {
  const found = new Map<string, Set<string>>();
  for (const [province, files] of await store.mentions('provinces')) {
    for (const file of files) found.set(file, (found.get(file) ?? new Set()).add(province));
  }
  return new Map((await store.files()).map(({ path }) => [path, found.get(path) ?? null]));
}

/** The same for files with errors, and the provinces that files define: parses every file once more. */
export async function provincesAsWritten({ place }: Context): Promise<{
  readonly files: FileProvinces;
  readonly vocabulary: Pick<Vocabulary, 'provinces'>;
}> {
  const { workspace, packageDir } = place();
  const { listFiles } = await import('../../../document/read/files.ts');
  const { readSource } = await import('../../../document/read/read.ts');
  const files = new Map<string, ReadonlySet<string> | null>();
  const provinces = new Map<string, Province>();
  for (const file of listFiles(workspace, packageDir).files) {
    const source = readSource(file);
    const { written: form } = 'text' in source ? await parseText(file.name, source.text) : { written: null };
    files.set(file.name, provincesOf(form));
    for (const { value } of form?.provinces ?? [])
      provinces.set(value.id, { ...UNIT, id: value.id, name: value.name, aliases: value.aliases ?? [] });
  }
  return { files, vocabulary: { provinces } };
}

/** Fields of a province that do not matter for finding it by name. */
const UNIT = {
  ...{ populations: [], region: null, successor: null, nation: false, code: null },
  at: { file: '', line: 1, column: 1 },
};

function provincesOf(written: Written | null): ReadonlySet<string> | null {
  if (!written) return null;
  const { province, plans, measurements, rankings } = written;
  const found = new Set([
    ...(province ? [province.id] : []),
    ...[...plans, ...measurements].map((each) => each.province),
    ...rankings.flatMap(({ value }) => Object.keys(value.ranks)),
  ]);
  return found.size === 0 ? null : found;
}
