/** Why a number cannot be computed. Every reason has a sentence in view/words. */
export type WhyNot =
  | 'no_measurement'
  | 'no_baseline'
  | 'baseline_meets_target'
  | 'measurement_not_after_baseline'
  | 'path_not_toward_goal'
  | 'no_figure_since_plan'
  | 'period_assumed'
  | 'methods_differ'
  | 'deadline_passed'
  | 'not_a_ratio'
  | 'not_exact'
  | 'single_unit'
  | 'no_previous_edition'
  | 'no_rank'
  | 'bound_only'
  | 'population_changed'
  | 'province_ended'
  | 'no_deadline'
  | 'conflict'
  | 'rank_has_no_ratio'
  | 'no_number_for_yes_no'
  | 'no_ratio_for_band'
  | 'no_earlier_figure'
  | 'other_length'
  | 'deadline_over'
  | 'not_projected_rank'
  | 'not_projected_flow';

/** A computed value, or the reason there is none. Never NaN, never Infinity, never a stand-in zero. */
export type Computed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: WhyNot };

/** Wraps a value that could be computed (methodology §0). */
export const computed = <T>(value: T): Computed<T> => ({ ok: true, value });

/** Says why there is no value (methodology §0). */
export const none = (why: WhyNot): Computed<never> => ({ ok: false, why });

/**
 * The value, or null where there is none: for machine output, where the reason stands in its own column (reference §4).
 */
export const valueOrNull = <T>(result: Computed<T>): T | null => (result.ok ? result.value : null);
