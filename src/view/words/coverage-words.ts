/** What `dx coverage` says. */
export interface CoverageWords {
  readonly title: string;
  readonly headings: Readonly<
    Record<
      'plan' | 'pillar' | 'indicator' | 'id' | 'targets' | 'current' | 'stale' | 'noFigure' | 'figures' | 'latest',
      string
    >
  >;
  readonly plans: string;
  /** Before the names of plans of whose targets none has a figure. */
  readonly nothing: (count: number) => string;
  readonly pillars: string;
  /** Of targets that are of no pillar. */
  readonly noPillar: string;
  /** Above indicators that have targets and figures, targets alone, figures alone; `count` may be «4 of 64». */
  readonly both: (count: string) => string;
  readonly unreported: (count: string) => string;
  readonly unpromised: (count: string) => string;
  /** Indicators of the vocabulary that nothing here is about. */
  readonly neither: (count: number) => string;
}

export const coverageEn: CoverageWords = {
  title: 'What is measured',
  headings: {
    plan: 'Plan',
    pillar: 'Pillar',
    indicator: 'Indicator',
    id: 'Id',
    targets: 'Targets',
    current: 'Current',
    stale: 'Old',
    noFigure: 'None',
    figures: 'Figures',
    latest: 'Latest',
  },
  plans: 'By plan: targets with a current figure, an old one, and none',
  nothing: (count) => `No target has a figure (${count} ${count === 1 ? 'plan' : 'plans'}): `,
  pillars: 'By pillar',
  noPillar: 'of no pillar',
  both: (count) => `Promised, and reported (${count})`,
  unreported: (count) => `Promised, and not reported here (${count})`,
  unpromised: (count) => `Reported, and serving no target (${count})`,
  neither: (count) =>
    `${count} more ${count === 1 ? 'indicator' : 'indicators'} of the vocabulary ${count === 1 ? 'is' : 'are'} neither promised nor reported here; -f csv lists them.`,
};

export const coverageVi: CoverageWords = {
  title: 'Mức độ có số liệu',
  headings: {
    plan: 'Kế hoạch',
    pillar: 'Trụ cột (mã)',
    indicator: 'Chỉ số đo',
    id: 'Mã',
    targets: 'Chỉ\u00a0tiêu',
    current: 'Còn\u00a0mới',
    stale: 'Đã\u00a0cũ',
    noFigure: 'Chưa\u00a0có',
    figures: 'Số\u00a0liệu',
    latest: 'Mới nhất',
  },
  plans: 'Theo kế hoạch: chỉ tiêu có số liệu còn mới, đã cũ, chưa có',
  nothing: (count) => `Chưa chỉ tiêu nào có số liệu (${count} kế hoạch): `,
  pillars: 'Theo trụ cột',
  noPillar: 'không thuộc trụ cột nào',
  both: (count) => `Đã cam kết và có số liệu (${count})`,
  unreported: (count) => `Đã cam kết nhưng ở đây chưa có số liệu (${count})`,
  unpromised: (count) => `Có số liệu nhưng không chỉ tiêu nào dùng (${count})`,
  neither: (count) => `Còn ${count} chỉ số đo khác chưa được cam kết và chưa có số liệu ở đây; -f csv liệt kê.`,
};
