import type { WhyNot } from '../../core/number/computed.ts';
import { phrase } from '../cell.ts';
import type { Cell, Phrase } from '../view.ts';

/** What `dx trend` says. */
export interface TrendWords {
  readonly headings: Readonly<
    Record<'series' | 'latest' | 'change' | 'line' | 'goals' | 'period' | 'figure' | 'standing' | 'source', string>
  >;
  /** Above the series with a history, and above those that have none. */
  readonly several: (count: string) => string;
  readonly once: (count: string) => string;
  /** Behind a change: the period that it is a change since. */
  readonly since: (period: string) => string;
  /** In place of a change, where two periods are not subtracted. */
  readonly apart: Readonly<Partial<Record<WhyNot, string>>>;
  /** Behind a period whose year the source does not say. */
  readonly assumed: string;
  /** Of a figure that is the only one of its period. */
  readonly counts: string;
  /** Before the numbers of a target. */
  readonly target: (goal: Cell, deadline: string | null, plan: string) => Phrase;
  readonly status: string;
  /** Why the status is what it is. */
  readonly reason: string;
  readonly projection: string;
  /** The value at the deadline if the pace so far holds: never without saying what it is. */
  readonly projected: (value: Cell, deadline: string) => Phrase;
  /** What the lines of the chart are; `hasPath` and `hasGoal` where they are drawn. */
  readonly legend: (about: {
    readonly isHedged: boolean;
    readonly hasPath: boolean;
    readonly hasGoal: boolean;
  }) => string;
  /** A series of places by what is also measured as a value. */
  readonly placeIn: (name: string) => string;
  /** In place of a chart that would have one point. */
  readonly noChart: string;
}

export const trendEn: TrendWords = {
  headings: {
    series: 'Series',
    latest: 'Latest',
    change: 'Change',
    line: 'Course',
    goals: 'Goals',
    period: 'Period',
    figure: 'Figure',
    standing: 'Standing',
    source: 'Source',
  },
  several: (count) => `Measured more than once (${count})`,
  once: (count) => `Measured once (${count})`,
  since: (period) => `since ${period}`,
  apart: {
    methods_differ: 'counted otherwise',
    population_changed: 'other units ranked',
    other_length: 'period of another length',
    conflict: 'sources differ',
    not_exact: 'not exact',
  },
  assumed: 'year assumed',
  counts: 'counts',
  target: (goal, deadline, plan) =>
    deadline === null ? phrase`Goal ${goal} · ${plan}` : phrase`Goal ${goal} by ${deadline} · ${plan}`,
  status: 'Status',
  reason: 'Why',
  projection: 'Projection',
  projected: (value, deadline) => phrase`${value} by ${deadline}, if the pace so far holds: arithmetic, no forecast`,
  legend: ({ isHedged, hasPath, hasGoal }) =>
    [
      '● figure',
      ...(isHedged ? ['○ hedged figure, at the number it states'] : []),
      ...(hasPath ? ['dotted: the path to the goal'] : []),
      ...(hasGoal ? ['◆ goal'] : []),
    ].join(' · '),
  placeIn: (name) => `${name}, place`,
  noChart: 'A chart needs numbers of two points in time.',
};

export const trendVi: TrendWords = {
  headings: {
    series: 'Chuỗi số liệu',
    latest: 'Mới nhất',
    change: 'Thay đổi',
    line: 'Diễn biến',
    goals: 'Mục tiêu',
    period: 'Kỳ',
    figure: 'Số liệu',
    standing: 'Vai trò',
    source: 'Nguồn',
  },
  several: (count) => `Có số liệu nhiều kỳ (${count})`,
  once: (count) => `Mới có số liệu một kỳ (${count})`,
  since: (period) => `so với ${period}`,
  apart: {
    methods_differ: 'cách tính khác',
    population_changed: 'danh sách đơn vị khác',
    other_length: 'kỳ có độ dài khác',
    conflict: 'các nguồn khác nhau',
    not_exact: 'số liệu không chính xác',
  },
  assumed: 'năm là giả định',
  counts: 'được dùng',
  target: (goal, deadline, plan) =>
    deadline === null ? phrase`Mục tiêu ${goal} · ${plan}` : phrase`Mục tiêu ${goal}, thời hạn ${deadline} · ${plan}`,
  status: 'Đánh giá',
  reason: 'Lý do',
  projection: 'Dự tính',
  projected: (value, deadline) =>
    phrase`${value} vào ${deadline}, nếu giữ mức bình quân đến nay: phép tính, không phải dự báo`,
  legend: ({ isHedged, hasPath, hasGoal }) =>
    [
      '● số liệu',
      ...(isHedged ? ['○ số liệu không chính xác, vẽ tại con số được nêu'] : []),
      ...(hasPath ? ['đường chấm: lộ trình đến mục tiêu'] : []),
      ...(hasGoal ? ['◆ mục tiêu'] : []),
    ].join(' · '),
  placeIn: (name) => `${name}, thứ hạng`,
  noChart: 'Biểu đồ cần con số của hai thời điểm.',
};
