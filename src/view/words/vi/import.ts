import type { ImportWords } from '../../import/import-words.ts';

export const importVi: ImportWords = {
  separators: { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'tab' },
  understood: (file, separator, row, number) =>
    `${file}: ${separator === null ? '' : `các ô cách nhau bằng ${separator}, `}tên cột ở dòng ${row}${number === null ? '' : `, số ghi kiểu ${number}`}`,
  ofExport: 'do dx export ghi',
  remarksOfExport: 'Ghi chú và xuất xứ trong tệp xuất chỉ có bản tiếng Việt, không có bản tiếng Anh.',
  passedOver: 'bỏ qua',
  unnamed: (column) => `cột thứ ${column}, không có tên`,
  columns: 'Các cột',
  allRows: 'Cho mọi dòng',
  counts: {
    added: (count) => `${count} số liệu mới`,
    known: (count) => `${count} số liệu đã có`,
    empty: (count) => `${count} ô chưa có số liệu`,
    refused: (count) => `${count} số liệu không lấy`,
  },
  written: (table) => `Đã ghi vào ${table}.`,
  wouldWrite: (table) => `Sẽ ghi vào ${table}.`,
  nothingNew: 'Không có gì mới, không ghi gì.',
  leftOut: 'Không lấy',
  help: 'gợi ý',
};
