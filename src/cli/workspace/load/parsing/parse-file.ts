import { isError, type Problem } from '../../../../core/record/problem.ts';
import type { Written } from '../../../../document/parse/parsed-file.ts';
import { isTable } from '../../../../document/read/files.ts';
import { SETTINGS_FILE } from '../../../../document/read/workspace.ts';
import type { FileState } from '../file-state.ts';
import type { TableSource } from '../table/table-source.ts';

/** A file that was read, checked as far as it can be by itself. */
export interface ReadFile {
  readonly name: string;
  readonly hash: string;
  /** What it states; null where the text cannot be understood at all, for settings, and for tables. */
  readonly written: Written | null;
  /** The settings as JSON, of `dx.yaml` alone. */
  readonly settings: string | null;
  /** The table, which is read when the vocabulary is known; null for other files. */
  readonly table: TableSource | null;
  readonly problems: readonly Problem[];
}

/** Reads and parses one file by itself. */
export async function readFile(state: FileState): Promise<ReadFile> {
  const file = await textOf(state);
  if (!('text' in file)) return file;
  const { name, hash, text } = file;
  return { name, hash, table: null, ...(await parseText(name, text)) };
}

/** The text of a file, to be parsed. */
export interface TextToParse {
  readonly name: string;
  readonly text: string;
}

/** The text of a file with the hash of its bytes; for a table, and where it cannot be read, the ReadFile itself. */
export async function textOf(state: FileState): Promise<(TextToParse & { readonly hash: string }) | ReadFile> {
  const { name, content } = state;
  const nothing = { name, hash: '', written: null, settings: null, table: null, problems: [] };
  if (content.kind === 'pieces' || isTable(name)) {
    const { tableSource } = await import('../table/table-source.ts');
    return { ...nothing, table: tableSource(state) };
  }
  const source = content.read();
  return 'text' in source ? { name, text: source.text, hash: source.hash } : { ...nothing, problems: [source] };
}

/** What parsing one text gives. */
export type ParsedText = Pick<ReadFile, 'written' | 'settings' | 'problems'>;

/** Parses the text of a file by itself. */
export async function parseText(name: string, text: string): Promise<ParsedText> {
  if (name === SETTINGS_FILE) {
    const { parseSettings } = await import('../../../../document/parse/read-settings.ts');
    const { settings, problems } = parseSettings(text);
    return { written: null, settings: JSON.stringify(settings), problems };
  }
  const { parse } = await import('../../../../document/parse/parse.ts');
  return { ...parse(text, name), settings: null };
}

/** Whether a file could be understood. If not, it is unknown what it defines. */
export const isUnderstood = ({ written, settings, table }: ReadFile): boolean =>
  written !== null || settings !== null || table !== null;

/** Whether a file has an error of its own. */
export const hasErrors = ({ written, problems }: ReadFile): boolean =>
  written?.sound === false || problems.some(isError);
