/** What a column of text may hold, as SQLite checks it. */
export const among = (column: string, values: readonly string[]): string =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;
