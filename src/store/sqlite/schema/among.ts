/** The CHECK of a text column with few values. Not IN (…): SQLite would build that list anew for every row written. */
export const among = (column: string, values: readonly string[]): string =>
  `CHECK (${values.map((value) => `${column} = '${value}'`).join(' OR ')})`;
