/** What `dx export` can export: the record as it is written, and the verdicts on it. */
export const EXPORTS = ['targets', 'measurements', 'rankings', 'assessments'] as const;
export type ExportTable = (typeof EXPORTS)[number];
