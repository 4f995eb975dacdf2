/** What a column of text may hold, as SQLite checks it: a list behind IN would be built anew for every row that is written. */
export const among = (column: string, values: readonly string[]): string =>
  `CHECK (${values.map((value) => `${column} = '${value}'`).join(' OR ')})`;
