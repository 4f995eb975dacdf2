import { closeSync, openSync } from 'node:fs';
import { extname, isAbsolute } from 'node:path';
import { nearest } from '../../core/text/did-you-mean.ts';
import { REPORT_FORMATS } from '../../render/formats.ts';
import { type Format, renderers } from '../../render/index.ts';
import type { Env } from '../../render/renderer.ts';
import type { Flow } from '../../view/flow.ts';
import { limitRows, pick, type Shaped, sortRows } from '../../view/shape.ts';
import type { View } from '../../view/view.ts';
import type { SharedOptions } from '../args/options.ts';
import type { CommandSpec, Report } from '../command.ts';
import { OutputError, UsageError } from '../errors/errors.ts';
import type { Io, Out } from '../io.ts';
import type { Context } from '../workspace/context.ts';
import { nameOf, rootOf, sourceReader } from '../workspace/source-reader.ts';
import { writeWhole } from './atomic-write.ts';
import { type Destination, destinationOf } from './destination.ts';
import { freeBytes } from './free-space.ts';
import { colorOf, widthOf } from './terminal.ts';
import { type Pieces, writeAll } from './write-all.ts';

/** Characters that are worth a write of their own. */
const ENOUGH = 65_536;

/** Endings that mean a format of another name: the first that the command has. */
const ENDINGS: ReadonlyMap<string, readonly Format[]> = new Map([
  ['xml', ['junit']],
  ['txt', ['text', 'table']],
  ['jsonl', ['ndjson']],
]);

/** What a command can be written as, and what it is written as where nobody says. */
type Written = Pick<CommandSpec, 'formats' | 'format'>;

/** The format asked for: -f, --json, the ending of --output, or the one of the command. */
export function formatOf(options: SharedOptions, { env }: Pick<Io, 'env'>, spec: Written = {}): Format {
  const formats = spec.formats ?? REPORT_FORMATS;
  return askedFormat(options, formats) ?? spec.format?.(env) ?? formats[0] ?? 'table';
}

/** The same. Throws UsageError for a file whose ending is no format, and for --excel without csv. */
export function expectedFormat(options: SharedOptions, io: Pick<Io, 'env'>, spec: Written): Format {
  const formats = spec.formats ?? REPORT_FORMATS;
  const ending = endingOf(options);
  if (ending !== '' && askedFormat(options, formats) === undefined)
    throw new UsageError('unknown_ending', { ending: `.${ending}`, allowed: formats.join(', ') });
  const format = formatOf(options, io, spec);
  if (options.excel && format !== 'csv') throw new UsageError('excel_without_csv', { format });
  return format;
}

function askedFormat(options: SharedOptions, formats: readonly Format[]): Format | undefined {
  const asked = options.format ?? (options.json ? 'json' : undefined);
  const ending = endingOf(options);
  const names: readonly string[] = asked !== undefined ? [asked] : (ENDINGS.get(ending) ?? [ending]);
  return formats.find((each) => names.includes(each));
}

const endingOf = ({ output = '' }: SharedOptions): string => extname(output).slice(1).toLowerCase();

/** Renders a report in the form the options ask for, in one piece or in many. Throws UsageError for a column it does not have. */
export async function render(report: Report, format: Format, context: Context): Promise<Pieces> {
  const { options } = context;
  const standsForTable = format === 'table' && options.fields === undefined;
  if (report.text !== undefined && (standsForTable || !report.view)) return [report.text];
  const env = envOf(context);
  if (report.flows) return renderFlows(report.flows, format, options, env);
  return report.view ? [(await renderers[format]())(shaped(report.view, options), env)] : [];
}

/** What a renderer may know of the place it writes to. */
export function envOf(context: Context): Env {
  const { io, options, language } = context;
  const toFile = options.output !== undefined && options.output !== '-';
  return {
    words: language.words,
    width: widthOf(io),
    color: toFile ? 0 : colorOf(io.stdout, io.env, options.color),
    header: options.header !== false,
    excel: options.excel === true,
    // A format of CI names files as the repository does; nothing else asks, and not every command has a workspace.
    get root() {
      return rootOf(context);
    },
    get workspace() {
      return nameOf(context);
    },
    version: context.version,
    sourceOf: sourceReader(context),
  };
}

/** Long tables: row by row where the format can, else at once. */
async function renderFlows(flows: readonly Flow[], format: Format, options: SharedOptions, env: Env): Promise<Pieces> {
  const [only, ...others] = flows;
  if (others.length > 0 && format !== 'json' && format !== 'ndjson') throw new UsageError('one_table', { format });
  const { collect } = await import('../../view/flow.ts');
  const { flowRenderers } = await import('../../render/data/flows.ts');
  if (Object.hasOwn(flowRenderers, format)) {
    const shapes = await Promise.all(flows.map((flow) => shapedFlow(flow, options)));
    return flowRenderers[format as keyof typeof flowRenderers](shapes, env);
  }
  return only ? [(await renderers[format]())(shaped(await collect(only), options), env)] : [];
}

/** Sorting must see every row; the other forms do not. */
async function shapedFlow(flow: Flow, options: SharedOptions): Promise<Flow> {
  const { collect, limitFlow, pickColumns, streamed } = await import('../../view/flow.ts');
  const { sort, limit, fields } = options;
  if (sort !== undefined) return streamed(shaped(await collect(flow), options));
  const limited = limit === undefined ? flow : limitFlow(flow, limit);
  const unknown = fields?.find((field) => !flow.columns.includes(field));
  if (unknown !== undefined) throw unknownField(unknown, flow.columns);
  return fields === undefined ? limited : pickColumns(limited, fields);
}

function shaped(view: View, { sort, limit, fields }: SharedOptions): View {
  const sorted = sort === undefined ? view : expectKnown(sortRows(view, sort));
  const limited = limit === undefined ? sorted : limitRows(sorted, limit);
  return fields === undefined ? limited : expectKnown(pick(limited, fields));
}

function expectKnown(result: Shaped): View {
  if (result.ok) return result.view;
  throw unknownField(result.unknown, result.known);
}

const unknownField = (name: string, known: readonly string[]): UsageError =>
  new UsageError('unknown_field', { name, known: known.join(', ') }, nearest(name, known));

/** The absolute name that --output means; not simplified, since `link/..` is not the folder of the link. Null for stdout. */
export const outputPath = ({ output }: SharedOptions, { cwd }: Pick<Io, 'cwd'>): string | null =>
  output === undefined || output === '-' ? null : isAbsolute(output) ? output : `${cwd}/${output}`;

/**
 * Writes the text where the options say: to a stream or a device as fast as it is read, or to a file, whole or not at all.
 * Throws OutputError.
 */
export async function deliver(pieces: Pieces, options: SharedOptions, io: Io): Promise<void> {
  const path = outputPath(options, io);
  if (path === null) return pourInto(io.stdout, 'stdout', pieces);
  try {
    await writeTo(destinationOf(path), gathered(pieces), io);
  } catch (error) {
    throw isOfFile(error) ? new OutputError(options.output ?? path, { cause: error }, freeBytes(path)) : error;
  }
}

async function pourInto(stream: Out, name: string, pieces: Pieces): Promise<void> {
  await stream.writeAll(gathered(pieces));
  expectWritten(stream, name);
}

/** A reader that went away has seen enough. Throws OutputError for any other failure of a stream. */
export function expectWritten({ failure }: Out, name: string): void {
  if (failure && failure.code !== 'EPIPE') throw new OutputError(name, { cause: failure });
}

async function writeTo(destination: Destination, pieces: AsyncIterable<string>, io: Io): Promise<void> {
  if (destination.kind === 'file') return writeWhole(destination, pieces, io);
  if (destination.kind === 'device') {
    const fd = openSync(destination.path, 'w');
    try {
      return await writeThrough(fd, pieces);
    } finally {
      closeSync(fd);
    }
  }
  if (destination.fd === 1) return pourInto(io.stdout, 'stdout', pieces);
  if (destination.fd === 2) return pourInto(io.stderr, 'stderr', pieces);
  return writeThrough(destination.fd, pieces);
}

async function writeThrough(fd: number, pieces: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of pieces) writeAll(fd, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Whether the file system refused, or we did on its behalf; what the text itself throws has another cause. */
const isOfFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && ('syscall' in error || 'path' in error) && !(error instanceof OutputError);

/** Small pieces put together: a write has its price. */
async function* gathered(pieces: Pieces): AsyncIterable<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
