import { isTable } from '../../../../document/read/files.ts';
import type { FileState } from '../file-state.ts';
import { parseText, type ReadFile, readFile, type TextToParse, textOf } from './parse-file.ts';
import { sharesOf } from './shares.ts';
import { type Elsewhere, parsedElsewhere } from './workers.ts';

/** How files are parsed. */
export interface Parsing {
  /** Threads that run at once, this one among them. */
  readonly threads: number;
  /** Fewer bytes are parsed here: to start a thread takes as long as to parse some of them. */
  readonly enough: number;
  /** What is parsed here, in bytes, while another thread starts. */
  readonly headStart: number;
  /** What parses a share of the texts in another thread. */
  readonly elsewhere: (texts: readonly TextToParse[]) => Elsewhere;
}

const PARSING: Parsing = {
  threads: Math.min(navigator.hardwareConcurrency, 8),
  enough: 2_500_000,
  headStart: 1_500_000,
  elsewhere: parsedElsewhere,
};

/** A text by the position of its file. */
type Numbered = TextToParse & { readonly index: number; readonly hash: string };

/**
 * Reads and parses files, each by itself, in their order; by several threads where there is enough to do. Throws where one
 * of those ends before it is done.
 */
export async function parseAll(
  files: readonly FileState[],
  { threads, enough, headStart, elsewhere }: Parsing = PARSING,
): Promise<ReadFile[]> {
  const sizes = files.map(({ name, size = 0 }) => (isTable(name) ? 0 : size));
  const isWorthIt = threads > 1 && sizes.reduce((sum, size) => sum + size, 0) >= enough;
  if (!isWorthIt) {
    const parsed: ReadFile[] = [];
    for (const file of files) parsed.push(await readFile(file));
    return parsed;
  }
  const [own = [], ...others] = sharesOf(sizes, threads, headStart);
  const parsed = new Map<number, ReadFile>();
  const running: { readonly texts: readonly Numbered[]; readonly share: Elsewhere }[] = [];
  try {
    for (const share of others) {
      const texts: Numbered[] = [];
      for (const index of share) {
        const file = await textOf(files[index] as FileState);
        if ('text' in file) texts.push({ index, ...file });
        else parsed.set(index, file);
      }
      running.push({ texts, share: elsewhere(texts.map(({ name, text }) => ({ name, text }))) });
    }
    for (const index of own) parsed.set(index, await readFile(files[index] as FileState));
    for (const { texts, share } of running) {
      const results = await share.result;
      for (const [place, { index, name, hash, text }] of texts.entries())
        parsed.set(index, { name, hash, table: null, ...(results?.[place] ?? (await parseText(name, text))) });
    }
  } finally {
    for (const { share } of running) await share.stop();
  }
  return files.flatMap((_, index) => parsed.get(index) ?? []);
}
