/** What the next command to type is good for, by what calls for it. */
export type Step = 'lint' | 'behind' | 'overdue' | 'no_data' | 'status' | 'plan' | 'help';

/** The sentences of `dx` alone in a workspace. */
export interface StandingWords {
  readonly targets: (name: string, targets: number, plans: number, day: string) => string;
  /** Where there is no plan yet. */
  readonly noPlan: (name: string) => string;
  /** Files with errors: what follows is what was loaded before. */
  readonly broken: (name: string, errors: number) => string;
  readonly asLoadedLast: string;
  readonly neverLoaded: string;
  readonly failed: (name: string, message: string) => string;
  readonly next: string;
  /** Behind a command, in brackets; `count` is how many targets, or errors, call for it. */
  readonly steps: Readonly<Record<Exclude<Step, 'help'>, (count: number) => string>>;
}

const standingEn: StandingWords = {
  targets: (name, targets, plans, day) =>
    `${name}: ${targets} ${targets === 1 ? 'target' : 'targets'} in ${plans} ${plans === 1 ? 'plan' : 'plans'}, as of ${day}`,
  noPlan: (name) => `${name}: no plan yet, so there is nothing to judge`,
  broken: (name, errors) => `${name}: ${errors} ${errors === 1 ? 'error' : 'errors'} in the files`,
  asLoadedLast: 'As they were loaded last: ',
  neverLoaded: 'Nothing was loaded from them yet.',
  failed: (name, message) => `${name}: ${message}`,
  next: 'Next: ',
  steps: {
    lint: () => 'what is wrong, and how to mend it',
    behind: (count) => String(count),
    overdue: (count) => String(count),
    no_data: (count) => `${count} no figure`,
    status: () => 'each target',
    plan: () => 'a plan to begin with',
  },
};

const standingVi: StandingWords = {
  targets: (name, targets, plans, day) => `${name}: ${targets} chỉ tiêu trong ${plans} kế hoạch, tính đến ${day}`,
  noPlan: (name) => `${name}: chưa có kế hoạch nào để đánh giá`,
  broken: (name, errors) => `${name}: các tệp có ${errors} lỗi`,
  asLoadedLast: 'Theo lần nạp gần nhất: ',
  neverLoaded: 'Chưa nạp được gì từ các tệp đó.',
  failed: (name, message) => `${name}: ${message}`,
  next: 'Gõ: ',
  steps: {
    lint: () => 'sai ở đâu, sửa thế nào',
    behind: (count) => String(count),
    overdue: (count) => String(count),
    no_data: (count) => `${count} thiếu số liệu`,
    status: () => 'từng chỉ tiêu',
    plan: () => 'một kế hoạch để bắt đầu',
  },
};

/** What `dx` alone says in a workspace, in both languages. */
export const STANDING_WORDS: Readonly<Record<'vi' | 'en', StandingWords>> = { vi: standingVi, en: standingEn };
