import { joined, numberCell, phrase, textCell } from '../cell.ts';
import { type Column, gridOf } from '../column.ts';
import type { Block, View } from '../view.ts';
import { LOAD_COUNTS, type LoadCount } from '../words/list-words.ts';
import type { Words } from '../words/words.ts';

/** What became of the files, by their names. */
export interface LoadedFiles {
  readonly read: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** What bringing the database up to date has read, and what it holds now. */
export interface LoadReport {
  readonly files: LoadedFiles;
  readonly counts: Readonly<Record<LoadCount, number>>;
  /** Whether people want every file that was read by name. */
  readonly verbose: boolean;
}

interface FileState {
  readonly file: string;
  readonly state: keyof LoadedFiles;
}

const FILES: readonly Column<FileState>[] = [
  { key: 'file', cell: ({ file }) => textCell(file) },
  { key: 'state', cell: ({ state }) => textCell(state) },
];

const COUNTS: readonly Column<LoadReport>[] = [
  { key: 'read', cell: ({ files }) => numberCell(files.read.length) },
  { key: 'unchanged', cell: ({ files }) => numberCell(files.unchanged.length) },
  { key: 'removed', cell: ({ files }) => numberCell(files.removed.length) },
  ...LOAD_COUNTS.map((key) => ({ key, cell: ({ counts }: LoadReport) => numberCell(counts[key]) })),
];

/** `dx load`: a row per file, and one summary. */
export function loadView(report: LoadReport, { load }: Words): View {
  const { files, counts, verbose } = report;
  const states = (['read', 'unchanged', 'removed'] as const).flatMap((state) =>
    files[state].map((file): FileState => ({ file, state })),
  );
  const named = states.filter(({ state }) => verbose && state !== 'unchanged');
  const sizes = { read: files.read.length, unchanged: files.unchanged.length, removed: files.removed.length };
  const totals = LOAD_COUNTS.map((key) => load.counts[key](counts[key]));
  return {
    report: 'load',
    asOf: null,
    grid: gridOf(FILES, states),
    summary: gridOf(COUNTS, [report]),
    page: () => [
      ...named.map(({ file, state }): Block => ({ kind: 'text', cells: phrase`${load.states[state]} ${file}` })),
      { kind: 'text', cells: phrase`${load.files(sizes)}` },
      { kind: 'text', cells: phrase`${load.content}${joined(totals, ', ')}.` },
    ],
  };
}
