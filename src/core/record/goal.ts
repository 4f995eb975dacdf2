/** The ways of stating a goal. */
export const GOAL_OPS = ['ge', 'gt', 'le', 'lt', 'between', 'rank_le', 'rank_share_le', 'yes'] as const;
export type GoalOp = (typeof GOAL_OPS)[number];

/**
 * What is promised, in the indicator's unit. `rank_le` is «top k»; `rank_share_le` is «top 1/3»: rank/N ≤ value/value2,
 * compared without rounding. `yes` is reached or not.
 */
export type Goal =
  | { readonly op: Exclude<GoalOp, 'between' | 'rank_share_le' | 'yes'>; readonly value: number }
  | { readonly op: 'between' | 'rank_share_le'; readonly value: number; readonly value2: number }
  | { readonly op: 'yes' };
