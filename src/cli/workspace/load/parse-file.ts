import { isError, type Problem } from '../../../core/record/problem.ts';
import type { Written } from '../../../document/parse/parsed-file.ts';
import { SETTINGS_FILE } from '../../../document/read/workspace.ts';
import type { FileState } from './file-state.ts';

/** A file as it was read: what it says, checked as far as it can be by itself. */
export interface ReadFile {
  readonly name: string;
  readonly hash: string;
  /** Null where the text cannot be understood at all; settings are no such form. */
  readonly written: Written | null;
  /** The text of the settings, of `dx.yaml` alone. */
  readonly settings: string | null;
  readonly problems: readonly Problem[];
}

/** Reads and parses one file by itself. */
export async function readFile({ name, read }: FileState): Promise<ReadFile> {
  const source = read();
  if (!('text' in source)) return { name, hash: '', written: null, settings: null, problems: [source] };
  return { name, hash: source.hash, ...(await parseText(name, source.text)) };
}

/** The same for a text. */
export async function parseText(name: string, text: string): Promise<Omit<ReadFile, 'name' | 'hash'>> {
  if (name === SETTINGS_FILE) {
    const { parseSettings } = await import('../../../document/parse/read-settings.ts');
    const { settings, problems } = parseSettings(text);
    return { written: null, settings: JSON.stringify(settings), problems };
  }
  const { parse } = await import('../../../document/parse/parse.ts');
  return { ...parse(text, name), settings: null };
}

/** Whether a file could be understood; of one that could not nobody knows what it defines. */
export const isUnderstood = ({ written, settings }: ReadFile): boolean => written !== null || settings !== null;

/** Whether a file has an error of its own. */
export const hasErrors = ({ written, problems }: ReadFile): boolean =>
  written?.sound === false || problems.some(isError);
