/** The positions of one file: its rows in a table have those from `id * FILE_SPAN` on, before those of the next id. */
export const FILE_SPAN = 2 ** 32;

/** All tables but `built`, in an order in which rows can be inserted. */
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

/** The tables whose rows each have a position, and so belong to a file. */
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

/** Tables whose rows belong to a row of a placed table: [table, its column, placed table, the column it refers to]. */
export const PART_TABLES = [
  ['province_populations', 'province', 'provinces', 'id'],
  ['province_names', 'province', 'provinces', 'id'],
  ['plan_sources', 'plan', 'plans', 'address'],
  ['reported_tallies', 'plan', 'plans', 'address'],
  ['target_sources', 'target', 'targets', 'address'],
] as const satisfies readonly (readonly [Table, string, PlacedTable, string])[];
