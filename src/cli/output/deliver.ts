import { closeSync, openSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { SharedOptions } from '../args/options.ts';
import type { Out, Streams, Surroundings } from '../call.ts';
import { OutputError } from '../errors/errors.ts';
import { expectWritten } from './expect-written.ts';
import { writeWhole } from './file/atomic-write.ts';
import { type Destination, destinationOf } from './file/destination.ts';
import { freeBytes } from './file/free-space.ts';
import { type Pieces, writeAll } from './write-all.ts';

/** How many characters are collected for one write. */
const ENOUGH = 16_384;

/** The absolute path of `--output`; not normalised, since `link/..` is not the folder of the link. Null for stdout. */
export const outputPath = ({ output }: SharedOptions, { cwd }: Pick<Surroundings, 'cwd'>): string | null =>
  output === undefined || output === '-' ? null : isAbsolute(output) ? output : `${cwd}/${output}`;

/**
 * Writes a text where the options say: to a stream or a device as fast as it is read, or to a file, whole or not at
 * all. Throws OutputError.
 */
export async function deliver(
  pieces: Pieces,
  options: SharedOptions,
  surroundings: Surroundings,
  streams: Streams,
): Promise<void> {
  const path = outputPath(options, surroundings);
  if (path === null) return pourInto(streams.stdout, 'stdout', pieces);
  try {
    const destination = destinationOf(path);
    if (destination.kind === 'file') await writeWhole(destination, gathered(pieces), surroundings);
    else await writeTo(destination, gathered(pieces), streams);
  } catch (error) {
    throw isOfFile(error) ? new OutputError(options.output ?? path, { cause: error }, freeBytes(path)) : error;
  }
}

async function pourInto(stream: Out, name: string, pieces: Pieces): Promise<void> {
  await stream.writeAll(gathered(pieces));
  expectWritten(stream, name);
}

async function writeTo(
  destination: Exclude<Destination, { kind: 'file' }>,
  pieces: AsyncIterable<string>,
  { stdout, stderr }: Streams,
): Promise<void> {
  if (destination.kind === 'device') {
    const fd = openSync(destination.path, 'w');
    try {
      return await writeThrough(fd, pieces);
    } finally {
      closeSync(fd);
    }
  }
  if (destination.fd === 1) return pourInto(stdout, 'stdout', pieces);
  if (destination.fd === 2) return pourInto(stderr, 'stderr', pieces);
  return writeThrough(destination.fd, pieces);
}

async function writeThrough(fd: number, pieces: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of pieces) writeAll(fd, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Whether an error is about the file, not about producing the text. */
const isOfFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && ('syscall' in error || 'path' in error) && !(error instanceof OutputError);

/** The pieces joined into larger ones, so that there are fewer writes. */
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
