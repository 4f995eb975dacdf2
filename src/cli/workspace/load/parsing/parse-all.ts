import { isTable } from '../../../../document/read/files.ts';
import type { FileState } from '../file-state.ts';
import { parseText, type ReadFile, readFile, type TextToParse, textOf } from './parse-file.ts';
import { type ParsingThread, parseInThread } from './parsing-thread.ts';
import { sharesOf } from './shares.ts';

/** How files are parsed. */
export interface Parsing {
  /** How many threads run at once, this one included. */
  readonly threads: number;
  /** The least bytes for which another thread is started. */
  readonly enough: number;
  /** How many bytes this thread parses while another one starts. */
  readonly headStart: number;
  /** Starts another thread that parses some texts. */
  readonly start: (texts: readonly TextToParse[]) => ParsingThread;
}

/**
 * How many threads parse at once, at most 8: one for each core. Two of the processors that a system counts mostly share
 * a core, where a second thread does not pay: with it a load took a fifth longer, however much there was to parse.
 */
export const threadsOn = (processors: number): number => Math.min(Math.max(processors >> 1, 1), 8);

const PARSING: Parsing = {
  threads: threadsOn(navigator.hardwareConcurrency),
  enough: 2_500_000,
  headStart: 1_500_000,
  start: parseInThread,
};

/** A text with the index of its file. */
type Numbered = TextToParse & { readonly index: number; readonly hash: string };

/**
 * Reads and parses files, each by itself. Answers them in their order. Uses several threads where there is enough to
 * parse; throws where one of those ends too early.
 */
export async function parseAll(
  files: readonly FileState[],
  { threads, enough, headStart, start }: Parsing = PARSING,
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
  const running: { readonly texts: readonly Numbered[]; readonly thread: ParsingThread }[] = [];
  try {
    for (const share of others) {
      const texts: Numbered[] = [];
      for (const index of share) {
        const file = await textOf(files[index] as FileState);
        if ('text' in file) texts.push({ index, ...file });
        else parsed.set(index, file);
      }
      running.push({ texts, thread: start(texts.map(({ name, text }) => ({ name, text }))) });
    }
    for (const index of own) parsed.set(index, await readFile(files[index] as FileState));
    for (const { texts, thread } of running) {
      const results = await thread.result;
      for (const [place, { index, name, hash, text }] of texts.entries())
        parsed.set(index, { name, hash, table: null, ...(results?.[place] ?? (await parseText(name, text))) });
    }
  } finally {
    for (const { thread } of running) await thread.stop();
  }
  return files.flatMap((_, index) => parsed.get(index) ?? []);
}
