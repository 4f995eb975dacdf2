/** What `dx new` makes a file for. */
export const NEW_ENTRIES = ['plan', 'indicator', 'source'] as const;
export type NewEntryKind = (typeof NEW_ENTRIES)[number];
