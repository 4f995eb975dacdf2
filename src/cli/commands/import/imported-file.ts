import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemOf } from '../../../core/record/problem.ts';
import { InputRefused, isOfSystem, UsageError } from '../../errors/errors.ts';
import type { Context } from '../../workspace/context.ts';

/** A file that is imported. */
export interface ImportedFile {
  /** Its name as typed; `-` is standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first bytes of spreadsheet files: a ZIP archive, and the older format of Excel. */
const OF_SPREADSHEETS = ['504b0304', 'd0cf11e0'];

/** Reads the file to import. Throws InputRefused where it cannot be read, UsageError for a spreadsheet file. */
export async function tableToImport(name: string, { surroundings }: Context): Promise<ImportedFile> {
  const file =
    name === '-'
      ? { name: 'stdin', bytes: await surroundings.stdin.readAll() }
      : { name, bytes: bytesAt(resolve(surroundings.cwd, name), name) };
  const beginning = Buffer.from(file.bytes.subarray(0, 4)).toString('hex');
  if (OF_SPREADSHEETS.includes(beginning)) throw new UsageError('spreadsheet_file', { file: file.name });
  return file;
}

function bytesAt(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    const problem = problemOf('file_unreadable', { file: name, line: 1, column: 1 }, { reason: error.code ?? '' });
    throw new InputRefused([problem], { file: name, text: null, preface: [] });
  }
}
