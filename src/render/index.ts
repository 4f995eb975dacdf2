import type { Renderer } from './renderer.ts';

/**
 * Every format by its name: a format is one file and one line here, the keys are the choices of --format.
 * Each is loaded when it is asked for: JSON does not wait for a table to be imported.
 */
export const renderers = {
  table: async () => (await import('./terminal/table.ts')).table,
  csv: async () => (await import('./data/csv.ts')).csv,
  json: async () => (await import('./data/json.ts')).json,
  ndjson: async () => (await import('./data/ndjson.ts')).ndjson,
  md: async () => (await import('./md.ts')).md,
  text: async () => (await import('./ci/findings-text.ts')).text,
  github: async () => (await import('./ci/github.ts')).github,
  junit: async () => (await import('./ci/junit.ts')).junit,
  sarif: async () => (await import('./ci/sarif.ts')).sarif,
} as const satisfies Readonly<Record<string, () => Promise<Renderer>>>;

export type Format = keyof typeof renderers;
