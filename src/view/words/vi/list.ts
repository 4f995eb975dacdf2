import type { ListWords, LoadWords } from '../list-words.ts';

export const listVi: ListWords = {
  provinces: {
    name: 'Tỉnh, thành',
    id: 'Mã',
    populations: 'Xếp hạng trong',
    successor: 'Đã nhập vào',
  },
  indicators: {
    name: 'Chỉ số đo',
    id: 'Mã',
    unit: 'Đơn vị tính',
    direction: 'Tốt\u00a0khi',
    pillar: 'Trụ cột (mã)',
    figures: 'Số\u00a0liệu',
  },
  plans: {
    title: 'Kế hoạch',
    id: 'Mã',
    province: 'Tỉnh, thành',
    issued: 'Ban hành',
    until: 'Đến',
    declared: 'Chỉ\u00a0tiêu đề\u00a0ra',
    itemised: 'Có\u00a0nội\u00a0dung cụ\u00a0thể',
  },
  indices: { name: 'Bộ chỉ số', id: 'Mã', scale: 'Thang' },
  sources: { title: 'Nguồn', id: 'Mã', publisher: 'Nơi công bố', date: 'Ngày', tier: 'Loại' },
  units: {
    name: 'Đơn vị tính',
    id: 'Mã',
    symbol: 'Ký hiệu',
    kind: 'Loại',
    tolerance: 'Sai lệch cho phép',
    kinds: {
      share: 'tỷ lệ',
      count: 'số đếm',
      money: 'số tiền',
      score: 'điểm',
      rank: 'thứ hạng',
      'yes-no': 'có hay không',
      other: 'khác',
    },
  },
};

export const loadVi: LoadWords = {
  files: ({ read, unchanged, removed }) => `Đã đọc ${read} tệp; ${unchanged} không đổi, ${removed} đã xóa.`,
  states: { read: 'đã đọc', unchanged: 'không đổi', removed: 'đã bỏ' },
  content: 'Cơ sở dữ liệu hiện có ',
  counts: {
    plans: (count) => `${count} kế hoạch`,
    targets: (count) => `${count} chỉ tiêu`,
    measurements: (count) => `${count} số liệu`,
    rankings: (count) => `${count} thứ hạng`,
    provinces: (count) => `${count} tỉnh, thành`,
    indicators: (count) => `${count} chỉ số đo`,
    sources: (count) => `${count} nguồn`,
  },
  verify: {
    unreadable: 'Không đọc được cơ sở dữ liệu.',
    changed: (stored, expected) => `cơ sở dữ liệu ghi ${stored}, các tệp ghi ${expected}`,
    kinds: {
      changed: 'không như trong các tệp',
      missing: 'thiếu trong cơ sở dữ liệu',
      extra: 'không có trong tệp nào',
    },
    more: (count) => `… và ${count} chỗ khác`,
    closing: (compared, different) =>
      `Đã so ${compared} dòng với các tệp: ${different === 0 ? 'không có chỗ nào khác' : `${different} chỗ khác`}.`,
  },
};
