import type { Format } from './index.ts';

/** What a report can be written as, the default first. */
export const REPORT_FORMATS = ['table', 'csv', 'json', 'ndjson', 'md'] as const satisfies readonly Format[];

/** What a gate can: the formats of CI besides those for scripts. */
export const GATE_FORMATS = [
  'text',
  'github',
  'junit',
  'sarif',
  'csv',
  'json',
  'ndjson',
  'md',
] as const satisfies readonly Format[];

/** Problems of files are no figures: what people see has code frames of its own. */
export const LINT_FORMATS = [...REPORT_FORMATS, 'github', 'junit', 'sarif'] as const satisfies readonly Format[];
