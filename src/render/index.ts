import type { FlowRenderer, Renderer } from './renderer.ts';

/** What can be written down: a report, the answer of a gate, the problems of files. */
type Occasion = 'report' | 'gate' | 'problems';

/** A format: what it is for, and how it is written. Each is loaded when it is asked for: JSON waits for no table. */
interface FormatEntry {
  readonly of: readonly Occasion[];
  readonly whole: () => Promise<Renderer>;
  /** Row by row, for tables that need not fit into memory; absent where a format needs all of them. */
  readonly flow?: () => Promise<FlowRenderer>;
  /** Whether one file can hold several tables. */
  readonly holdsSeveral?: true;
  /** Whether parts of a table that are written one after another, the first of them with the heading, are the table. */
  readonly isInParts?: true;
}

const ALL = ['report', 'gate', 'problems'] as const;

/** Every format by its name: a format is one file and one line here, the keys are the choices of --format. */
export const FORMATS = {
  table: { of: ['report', 'problems'], whole: async () => (await import('./terminal/table.ts')).table },
  text: { of: ['gate'], whole: async () => (await import('./ci/findings-text.ts')).text },
  csv: {
    of: ALL,
    whole: async () => (await import('./data/csv.ts')).csv,
    flow: async () => (await import('./data/csv.ts')).csvFlow,
    isInParts: true,
  },
  tsv: {
    of: ALL,
    whole: async () => (await import('./data/tsv.ts')).tsv,
    flow: async () => (await import('./data/tsv.ts')).tsvFlow,
    isInParts: true,
  },
  json: {
    of: ALL,
    whole: async () => (await import('./data/json.ts')).json,
    flow: async () => (await import('./data/json.ts')).jsonFlow,
    holdsSeveral: true,
  },
  ndjson: {
    of: ALL,
    whole: async () => (await import('./data/ndjson.ts')).ndjson,
    flow: async () => (await import('./data/ndjson.ts')).ndjsonFlow,
    isInParts: true,
    holdsSeveral: true,
  },
  md: { of: ALL, whole: async () => (await import('./md.ts')).md },
  github: { of: ['gate', 'problems'], whole: async () => (await import('./ci/github.ts')).github },
  junit: { of: ['gate', 'problems'], whole: async () => (await import('./ci/junit.ts')).junit },
  sarif: { of: ['gate', 'problems'], whole: async () => (await import('./ci/sarif.ts')).sarif },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type Format = keyof typeof FORMATS;

/** How a format is written. */
export const formatEntry = (format: Format): FormatEntry => FORMATS[format];

/** What a thing can be written as, the default first. */
export const formatsOf = (occasion: Occasion): readonly Format[] =>
  (Object.keys(FORMATS) as Format[]).filter((format) => formatEntry(format).of.includes(occasion));
