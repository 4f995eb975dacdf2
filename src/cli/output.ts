import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { nearest } from '../core/nearest.ts';
import { type Format, renderers } from '../render/index.ts';
import type { Env } from '../render/renderer.ts';
import { limitRows, pick, type Shaped, sortRows } from '../view/shape.ts';
import type { View } from '../view/view.ts';
import type { Language } from '../view/words/language.ts';
import type { Report } from './command.ts';
import { OutputError, UsageError } from './failure.ts';
import type { Io } from './io.ts';
import type { SharedOptions } from './options.ts';
import { colorOf, widthOf } from './terminal.ts';

/** The format asked for: -f, --json, the ending of --output, or the one of the command. */
export function formatOf({ format, json, output }: SharedOptions, fallback: Format = 'table'): Format {
  const isFormat = (name: string): name is Format => Object.hasOwn(renderers, name);
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  const asked = format ?? (json ? 'json' : isFormat(ending) ? ending : fallback);
  return isFormat(asked) ? asked : fallback;
}

/** Renders a report in the form the options ask for. Throws UsageError for a column it does not have. */
export async function render(
  report: Report,
  format: Format,
  options: SharedOptions,
  io: Io,
  { words }: Language,
): Promise<string> {
  const standsForTable = format === 'table' && options.fields === undefined;
  if (report.text !== undefined && (standsForTable || !(report.view || report.views))) return report.text;
  const renderer = await renderers[format]();
  const toFile = options.output !== undefined && options.output !== '-';
  const env: Env = {
    words,
    width: widthOf(io),
    color: toFile ? 0 : colorOf(io.stdout, io.env, options.color),
    header: options.header !== false,
    excel: options.excel === true,
  };
  const views = (report.views ?? [report.view ?? []].flat()).map((view) => shaped(view, options));
  const [view, ...others] = views;
  if (others.length > 0) return tables(views, format, env);
  return view ? renderer(view, env) : '';
}

/** Several tables in one text: side by side in json, one after the other in ndjson. */
async function tables(views: readonly View[], format: Format, env: Env): Promise<string> {
  const { tablesRenderers } = await import('../render/tables.ts');
  const renderer = Object.hasOwn(tablesRenderers, format) ? tablesRenderers[format as 'json'] : null;
  if (!renderer) throw new UsageError('one_table', { format });
  return renderer(views, env);
}

function shaped(view: View, { sort, limit, fields }: SharedOptions): View {
  const sorted = sort === undefined ? view : expectKnown(sortRows(view, sort));
  const limited = limit === undefined ? sorted : limitRows(sorted, limit);
  return fields === undefined ? limited : expectKnown(pick(limited, fields));
}

function expectKnown(result: Shaped): View {
  if (result.ok) return result.view;
  const { unknown, known } = result;
  throw new UsageError('unknown_field', { name: unknown, known: known.join(', ') }, nearest(unknown, known));
}

/** Writes a file whole or not at all: a temporary one beside it takes its name. Throws OutputError. */
export function writeWhole(path: string, text: string, { cwd }: Io): void {
  const target = resolve(cwd, path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (isSpecial(target)) {
      writeSynced(target, text, 'w');
      return;
    }
    writeSynced(temporary, text, 'wx');
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new OutputError(path, { cause: error });
  }
}

/** A device or a pipe is written to as it is; it cannot be replaced. */
function isSpecial(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function writeSynced(path: string, text: string, flag: string): void {
  const file = openSync(path, flag);
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    if (flag === 'wx') fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
