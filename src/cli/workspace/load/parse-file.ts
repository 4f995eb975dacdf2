import { isError, type Problem } from '../../../core/record/problem.ts';
import type { Written } from '../../../document/parse/parsed-file.ts';
import { isTable } from '../../../document/read/files.ts';
import { SETTINGS_FILE } from '../../../document/read/workspace.ts';
import type { FileState } from './file-state.ts';
import type { TableSource } from './table-source.ts';

/** A file as it was read: what it says, checked as far as it can be by itself. */
export interface ReadFile {
  readonly name: string;
  readonly hash: string;
  /** Null where the text cannot be understood at all; settings are no such form. */
  readonly written: Written | null;
  /** The text of the settings, of `dx.yaml` alone. */
  readonly settings: string | null;
  /** The table that the file is: read when the vocabulary is known. Null for other files. */
  readonly table: TableSource | null;
  readonly problems: readonly Problem[];
}

/** Reads and parses one file by itself. */
export async function readFile(state: FileState): Promise<ReadFile> {
  const { name, read } = state;
  const nothing = { name, hash: '', written: null, settings: null, table: null, problems: [] };
  if (isTable(name)) {
    const { tableSource } = await import('./table-source.ts');
    return { ...nothing, table: tableSource(state) };
  }
  const source = read();
  if (!('text' in source)) return { ...nothing, problems: [source] };
  return { ...nothing, hash: source.hash, ...(await parseText(name, source.text)) };
}

/** The same for a text. */
export async function parseText(name: string, text: string): Promise<Omit<ReadFile, 'name' | 'hash' | 'table'>> {
  if (name === SETTINGS_FILE) {
    const { parseSettings } = await import('../../../document/parse/read-settings.ts');
    const { settings, problems } = parseSettings(text);
    return { written: null, settings: JSON.stringify(settings), problems };
  }
  const { parse } = await import('../../../document/parse/parse.ts');
  return { ...parse(text, name), settings: null };
}

/** Whether a file could be understood; of one that could not nobody knows what it defines. */
export const isUnderstood = ({ written, settings, table }: ReadFile): boolean =>
  written !== null || settings !== null || table !== null;

/** Whether a file has an error of its own. */
export const hasErrors = ({ written, problems }: ReadFile): boolean =>
  written?.sound === false || problems.some(isError);
