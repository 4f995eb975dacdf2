import type { WhyNot } from '../../core/number/computed.ts';

/** What `dx compare` says. */
export interface CompareWords {
  readonly headings: Readonly<Record<'place' | 'province' | 'figure' | 'period' | 'method', string>>;
  /** How many of the provinces have a figure. */
  readonly measured: (count: number, of: number) => string;
  /** What the marks mean; printed only where they are. */
  readonly legend: Readonly<Record<'undecided' | 'older' | 'method', string>>;
  /** In place of a figure, where the latest period has one by each of several methods. */
  readonly severalMethods: string;
  /** The same in a few words, side by side; «–» is said where nothing was measured. */
  readonly missing: Readonly<Partial<Record<WhyNot, string>>>;
  /** Above provinces side by side by several indicators. */
  readonly several: string;
  readonly orderedBy: (name: string) => string;
  readonly placesAmong: string;
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
  severalMethods: 'counted in several ways, none of them more common here',
  missing: {
    conflict: '– sources differ',
    methods_differ: '– counted in several ways',
    other_length: '– period of another length',
    population_changed: '– among other units',
    period_assumed: '– year assumed',
  },
  several: 'Side by side',
  orderedBy: (name) => `Ordered by: ${name}.`,
  placesAmong: 'Before each figure its place among those compared.',
};

export const compareVi: CompareWords = {
  headings: { place: 'Hạng', province: 'Tỉnh, thành', figure: 'Số liệu', period: 'Kỳ', method: 'Cách tính' },
  measured: (count, of) => `${count}/${of} đơn vị có số liệu; thứ hạng xếp giữa các đơn vị này.`,
  legend: {
    undecided: 'các khoảng giá trị chồng nhau: chưa xác định thứ tự',
    older: 'kỳ cũ hơn kỳ mới nhất ở đây',
    method: 'được tính theo các cách khác nhau',
  },
  severalMethods: 'tính theo nhiều cách, không cách nào phổ biến hơn ở đây',
  missing: {
    conflict: '– các nguồn khác nhau',
    methods_differ: '– tính theo nhiều cách',
    other_length: '– kỳ có độ dài khác',
    population_changed: '– trong danh sách đơn vị khác',
    period_assumed: '– năm là giả định',
  },
  several: 'So sánh giữa các đơn vị',
  orderedBy: (name) => `Xếp theo: ${name}.`,
  placesAmong: 'Trước mỗi số liệu là thứ hạng giữa các đơn vị được so sánh.',
};
