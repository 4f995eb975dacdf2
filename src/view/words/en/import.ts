import type { ImportWords } from '../../import/import-words.ts';

const rows = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`;

export const importEn: ImportWords = {
  separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  understood: (file, separator, row, number) =>
    `${file}: ${separator === null ? '' : `cells parted by ${separator}, `}headings in row ${row}${number === null ? '' : `, numbers as in ${number}`}`,
  ofExport: 'written by dx export',
  remarksOfExport: 'Of notes and attributions an export holds the Vietnamese text only: English ones are not in it.',
  passedOver: 'passed over',
  unnamed: (column) => `column ${column}, which has no heading`,
  columns: 'Columns',
  allRows: 'For all rows',
  counts: {
    added: (count) => `${rows(count)} new`,
    known: (count) => `${rows(count)} known already`,
    empty: (count) => `${count} ${count === 1 ? 'cell' : 'cells'} without a figure`,
    refused: (count) => `${rows(count)} left out`,
  },
  written: (table) => `Written to ${table}.`,
  wouldWrite: (table) => `Would be written to ${table}.`,
  nothingNew: 'Nothing is new, and nothing is written.',
  leftOut: 'Left out',
  help: 'help',
};
