import type { RankWithChange } from '../../core/rank/rank-change.ts';

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
  /** Behind a change that is not one on the edition before. */
  readonly since: (edition: string) => string;
  readonly bases: Readonly<Record<Exclude<RankWithChange['basis'], 'stated'>, string>>;
  readonly notCompared: string;
  readonly boundsNotCompared: string;
  /** That scores before and since an edition are of two things. */
  readonly versions: (index: string, versions: string) => string;
  /** The edition that a version begins with, and what it is. */
  readonly version: (since: string, about: string) => string;
  readonly scale: (low: number | null, high: number | null) => string;
  /** What stands behind a place that was worked out for a unit of today. */
  readonly backcast: string;
  /** Editions of which nobody shown side by side has a place. */
  readonly scoresOnly: (count: number) => string;
  /** A change as the source states it, where the places say another. */
  readonly claimed: (about: string, change: string, byPlaces: string) => string;
  /** The same, where the two places are among different units. */
  readonly claimedAcross: (about: string, change: string, before: string, now: string) => string;
  /** The same, where the table has no place that it could lead from. */
  readonly claimedOutside: (about: string, change: string, from: number, of: number) => string;
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
  units: (count) => `${count} ${count === 1 ? 'unit' : 'units'}`,
  otherTable: (before, now) => `${before} → ${now} ${now === 1 ? 'unit' : 'units'}`,
  since: (edition) => `since ${edition}`,
  bases: { derived: 'derived', 'listed-order': 'from a list', computed: 'from scores', backcast: 'recomputed' },
  notCompared: 'Places among different sets of units are not subtracted; the share of the others left behind compares.',
  boundsNotCompared: 'A bound of a place is shown and not compared.',
  versions: (index, versions) => `${index}: made up anew ${versions}; scores before and since are not compared.`,
  version: (since, about) => `from ${since} on${about ? ` (${about})` : ''}`,
  scale: (low, high) => `scale ${low ?? '…'}–${high ?? '…'}`,
  scoresOnly: (count) =>
    `${count} ${count === 1 ? 'row' : 'rows'} with scores and no place ${count === 1 ? 'is' : 'are'} left out.`,
  claimed: (about, change, byPlaces) => `${about}: the source says ${change}; by the places it is ${byPlaces}.`,
  claimedAcross: (about, change, before, now) =>
    `${about}: the source says ${change}, which sets ${before} against ${now}.`,
  claimedOutside: (about, change, from, of) =>
    `${about}: the source says ${change}, from place ${from}, which ${of} units do not have.`,
  backcast: 'Recomputed: the mean score of the units that merged; places only where all scores are known.',
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
  whole: 'chỉ số chung',
  units: (count) => `${count} đơn vị`,
  otherTable: (before, now) => `${before} → ${now} đơn vị`,
  since: (edition) => `so với ${edition}`,
  bases: { derived: 'suy ra', 'listed-order': 'theo danh sách', computed: 'tính từ điểm', backcast: 'tính lại' },
  notCompared: 'Không trừ thứ hạng giữa các danh sách đơn vị khác nhau; tỷ lệ đơn vị đứng sau thì so sánh được.',
  boundsNotCompared: 'Thứ hạng chỉ biết khoảng thì nêu ra, không so sánh.',
  versions: (index, versions) =>
    `${index}: cấu thành thay đổi ${versions}; không so sánh điểm trước và sau mỗi lần thay đổi.`,
  version: (since, about) => `từ kỳ ${since}${about ? ` (${about})` : ''}`,
  scale: (low, high) => `thang ${low ?? '…'}–${high ?? '…'}`,
  scoresOnly: (count) => `Lược ${count} dòng chỉ có điểm, không có thứ hạng.`,
  claimed: (about, change, byPlaces) => `${about}: nguồn nói ${change} bậc; theo thứ hạng là ${byPlaces}.`,
  claimedAcross: (about, change, before, now) => `${about}: nguồn nói ${change} bậc, tức đặt ${before} cạnh ${now}.`,
  claimedOutside: (about, change, from, of) =>
    `${about}: nguồn nói ${change} bậc, tức từ hạng ${from}; bảng ${of} đơn vị không có hạng này.`,
  backcast: 'Tính lại: điểm trung bình của các tỉnh cũ; chỉ xếp hạng khi biết đủ điểm.',
};
