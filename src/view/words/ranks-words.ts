import type { Basis } from '../../core/ranking.ts';

/** What `dx ranks` says. */
export interface RanksWords {
  readonly rank: string;
  readonly province: string;
  readonly component: string;
  readonly edition: string;
  readonly change: string;
  readonly percentile: string;
  readonly score: string;
  readonly basis: string;
  /** The index itself, among its components. */
  readonly whole: string;
  readonly units: (count: number) => string;
  /** In place of a change, where the set of units changed. */
  readonly otherTable: (before: number, now: number) => string;
  readonly bases: Readonly<Record<Exclude<Basis, 'stated'> | 'computed', string>>;
  readonly notCompared: string;
  readonly boundsNotCompared: string;
}

export const ranksEn: RanksWords = {
  rank: 'Rank',
  province: 'Province',
  component: 'Index',
  edition: 'Edition',
  change: 'Change',
  percentile: 'Ahead of',
  score: 'Score',
  basis: 'Basis',
  whole: 'the index itself',
  units: (count) => `${count} units`,
  otherTable: (before, now) => `${before} → ${now} units`,
  bases: { derived: 'derived', 'listed-order': 'from a list', computed: 'from scores' },
  notCompared: 'Places among different sets of units are not subtracted; the share of the others left behind compares.',
  boundsNotCompared: 'A bound of a place is shown and not compared.',
};

export const ranksVi: RanksWords = {
  rank: 'Hạng',
  province: 'Tỉnh, thành',
  component: 'Chỉ số',
  edition: 'Kỳ',
  change: 'Thay đổi',
  percentile: 'Đứng trên',
  score: 'Điểm',
  basis: 'Căn cứ',
  whole: 'toàn bộ chỉ số',
  units: (count) => `${count} đơn vị`,
  otherTable: (before, now) => `${before} → ${now} đơn vị`,
  bases: { derived: 'suy ra', 'listed-order': 'theo danh sách', computed: 'tính từ điểm' },
  notCompared: 'Không trừ thứ hạng giữa các tập hợp đơn vị khác nhau; tỷ lệ đơn vị đứng sau thì so sánh được.',
  boundsNotCompared: 'Thứ hạng chỉ biết khoảng thì nêu ra, không so sánh.',
};
