/** Positions of one file: its rows of a table are those from `file * FILE_SPAN` on. */
export const FILE_SPAN = 2 ** 32;

/** Tables of files and facts in an order in which rows can be inserted; deleting goes backwards. */
export const TABLES = [
  'files',
  'stamps',
  'settings',
  'mentions',
  'doubts',
  'periods',
  'units',
  'populations',
  'provinces',
  'province_populations',
  'province_names',
  'indicators',
  'indices',
  'sources',
  'plans',
  'plan_sources',
  'reported_tallies',
  'targets',
  'target_sources',
  'spans',
  'measurements',
  'rankings',
] as const;
export type Table = (typeof TABLES)[number];

/** Tables of which every row stands in a file, at its position. */
export const PLACED_TABLES = [
  'units',
  'populations',
  'provinces',
  'indicators',
  'indices',
  'sources',
  'plans',
  'targets',
  'measurements',
  'rankings',
] as const satisfies readonly Table[];
export type PlacedTable = (typeof PLACED_TABLES)[number];

/** Tables whose rows belong to a row of another one, by which of its columns. */
export const PART_TABLES = [
  ['province_populations', 'province', 'provinces', 'id'],
  ['province_names', 'province', 'provinces', 'id'],
  ['plan_sources', 'plan', 'plans', 'address'],
  ['reported_tallies', 'plan', 'plans', 'address'],
  ['target_sources', 'target', 'targets', 'address'],
] as const satisfies readonly (readonly [Table, string, PlacedTable, string])[];
