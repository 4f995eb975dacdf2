import type { Renderer } from './renderer.ts';

/**
 * Every format by its name: a format is one file and one line here, the keys are the choices of --format.
 * Each is loaded when it is asked for: JSON does not wait for a table to be imported.
 */
export const renderers = {
  table: async () => (await import('./table.ts')).table,
  csv: async () => (await import('./csv.ts')).csv,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  md: async () => (await import('./md.ts')).md,
  text: async () => (await import('./text.ts')).text,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
} as const satisfies Readonly<Record<string, () => Promise<Renderer>>>;

export type Format = keyof typeof renderers;
