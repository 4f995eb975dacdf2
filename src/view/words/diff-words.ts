import type { Cause, ChangedPart } from '../../core/diff/change-causes.ts';

/** The sentences of `dx diff`. */
export interface DiffWords {
  readonly headings: Readonly<Record<'target' | 'before' | 'after' | 'why', string>>;
  readonly causes: Readonly<Record<Cause, string>>;
  /** What of a goal or of the rules is another, where the numbers do not say it. */
  readonly parts: Readonly<Record<Exclude<ChangedPart, 'goal' | 'deadline'>, string>>;
  readonly between: (before: string, after: string) => string;
  /** The files as they are, beside a revision. */
  readonly files: (day: string) => string;
  /** Since when a figure is known, where its number is the same. */
  readonly known: (before: string, after: string) => string;
  readonly nowFinal: string;
  readonly nowProvisional: string;
  readonly yearAssumed: string;
  readonly yearStated: string;
  /** So many more figures of the same kind. */
  readonly more: (count: number) => string;
  /** Before the targets whose status is the same although something changed. */
  readonly unmoved: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly closing: (changed: number, compared: number) => string;
}

const targets = (count: number): string => `${count} ${count === 1 ? 'target' : 'targets'}`;

export const diffEn: DiffWords = {
  headings: { target: 'Target', before: 'Before', after: 'After', why: 'Why' },
  causes: {
    new_target: 'New target',
    removed_target: 'Target removed',
    changed_goal: 'Goal changed',
    changed_rules: 'Rules changed',
    new_figure: 'New figure',
    revised_figure: 'Figure revised',
    removed_figure: 'Figure withdrawn',
    clock: 'Clock only',
  },
  parts: {
    subject: 'what is measured',
    issued: "the plan's day of issue",
    method: 'the way of counting',
    baseline: 'the baseline',
    milestones: 'the milestones',
    keep: 'whether it is to be held in every period',
    definition: 'how the indicator is defined',
    domain: 'the domain of the indicator',
    lasted: 'how long the province or its ranking lasts',
    tiers: 'the tier of a source',
    approximation: 'how far «about» reaches',
    infer_baseline: 'whether a baseline is inferred',
  },
  between: (before, after) => `From ${before} to ${after}`,
  files: (day) => `the files as they are (${day})`,
  known: (before, after) => `known on ${before} → ${after}`,
  nowFinal: 'no longer provisional',
  nowProvisional: 'provisional now',
  yearAssumed: 'its year is ours now',
  yearStated: 'its year is the source’s now',
  more: (count) => `${count} more`,
  unmoved: (count) => `Other facts, the same status (${count}): `,
  hidden: (count) => `… and ${count} more`,
  closing: (changed, compared) =>
    changed === 0
      ? `No status changed among ${targets(compared)}`
      : `${changed} of ${targets(compared)} ${changed === 1 ? 'stands' : 'stand'} otherwise than before`,
};

export const diffVi: DiffWords = {
  headings: { target: 'Chỉ tiêu', before: 'Trước', after: 'Sau', why: 'Vì sao' },
  causes: {
    new_target: 'Chỉ tiêu mới',
    removed_target: 'Bỏ chỉ tiêu',
    changed_goal: 'Đổi mục tiêu',
    changed_rules: 'Đổi quy tắc',
    new_figure: 'Số liệu mới',
    revised_figure: 'Số liệu sửa lại',
    removed_figure: 'Rút số liệu',
    clock: 'Chỉ do thời gian',
  },
  parts: {
    subject: 'nội dung được đo',
    issued: 'ngày ban hành kế hoạch',
    method: 'cách tính',
    baseline: 'số liệu gốc',
    milestones: 'các mốc giữa kỳ',
    keep: 'yêu cầu duy trì ở mọi kỳ',
    definition: 'định nghĩa chỉ số đo',
    domain: 'miền giá trị của chỉ số đo',
    lasted: 'thời gian tồn tại của tỉnh hoặc danh sách xếp hạng',
    tiers: 'cấp độ tin cậy của nguồn',
    approximation: 'độ rộng của «khoảng»',
    infer_baseline: 'việc suy ra số liệu gốc',
  },
  between: (before, after) => `Từ ${before} đến ${after}`,
  files: (day) => `các tệp hiện có (${day})`,
  known: (before, after) => `công bố ${before} → ${after}`,
  nowFinal: 'không còn là số sơ bộ',
  nowProvisional: 'nay là số sơ bộ',
  yearAssumed: 'nay ghi rõ năm là suy đoán',
  yearStated: 'nay nguồn đã ghi năm',
  more: (count) => `và ${count} số liệu khác`,
  unmoved: (count) => `Dữ kiện đã khác, đánh giá giữ nguyên (${count}): `,
  hidden: (count) => `… và ${count} mục khác`,
  closing: (changed, compared) =>
    changed === 0
      ? `Không chỉ tiêu nào trong ${compared} đổi đánh giá`
      : `${changed}/${compared} chỉ tiêu đã khác trước`,
};
