/** What `dx compare` says. */
export interface CompareWords {
  readonly headings: Readonly<Record<'place' | 'province' | 'figure' | 'period' | 'method', string>>;
  /** How many of the provinces have a figure. */
  readonly measured: (count: number, of: number) => string;
  /** What the marks mean; printed only where they are. */
  readonly legend: Readonly<Record<'undecided' | 'older' | 'method', string>>;
  /** Above provinces side by side by several indicators. */
  readonly several: string;
  readonly orderedBy: (name: string) => string;
}

export const compareEn: CompareWords = {
  headings: { place: 'Place', province: 'Province', figure: 'Figure', period: 'Period', method: 'Method' },
  measured: (count, of) =>
    `${count} of ${of} ${of === 1 ? 'unit has' : 'units have'} a figure; places are among these.`,
  legend: {
    undecided: 'hedged figures overlap: the order is not decided',
    older: 'of an older period than the newest here',
    method: 'counted in different ways',
  },
  several: 'Side by side',
  orderedBy: (name) => `Ordered by: ${name}. Before each figure its place among those shown.`,
};

export const compareVi: CompareWords = {
  headings: { place: 'Hạng', province: 'Tỉnh, thành', figure: 'Số liệu', period: 'Kỳ', method: 'Cách tính' },
  measured: (count, of) => `${count}/${of} đơn vị có số liệu; thứ hạng xếp giữa các đơn vị này.`,
  legend: {
    undecided: 'các khoảng giá trị chồng nhau: chưa xác định thứ tự',
    older: 'kỳ cũ hơn kỳ mới nhất ở đây',
    method: 'được tính theo các cách khác nhau',
  },
  several: 'So sánh giữa các đơn vị',
  orderedBy: (name) => `Xếp theo: ${name}. Trước mỗi số liệu là thứ hạng giữa các đơn vị được nêu.`,
};
