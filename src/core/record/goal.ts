/**
 * What is promised, in the indicator's unit. `rank_le` is «top k»; `rank_share_le` is «top 1/3»: rank/N ≤ value/value2,
 * compared without rounding. `yes` is reached or not.
 */
export type Goal =
  | { readonly op: 'ge' | 'gt' | 'le' | 'lt' | 'rank_le'; readonly value: number }
  | { readonly op: 'between' | 'rank_share_le'; readonly value: number; readonly value2: number }
  | { readonly op: 'yes' };
