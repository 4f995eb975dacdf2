const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, year) => from + year);

/**
 * The sources that are tables or datasets. A place taken from one is a cell of it: there are no words to give.
 * Every other source is prose, and a place from it needs `as_stated`.
 */
export const TABLES: ReadonlySet<string> = new Set([
  'dataset-dti',
  'dataset-ict-index',
  'dataset-par-index',
  'dataset-sipas',
  'dti-gov-vn-2022',
  'invest-quang-ninh-pci',
  'pci-vietnam-2019',
  'pci-vietnam-2021',
  'pci-vietnam-ninh-binh',
  'vinh-phuc-2018-07',
  ...years(2005, 2016).map((year) => `vcci-pci-${year}`),
  ...years(2011, 2024).map((year) => `papi-data-${year}`),
]);
