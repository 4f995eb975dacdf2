import { type Computed, computed, none } from '../../number/computed.ts';
import { point } from '../../number/interval.ts';
import { boundOf } from '../../record/bound.ts';
import type { Assessment } from '../assessment.ts';
import { attainment, senseOf } from './ratio.ts';

/**
 * The share of the goal that the path has reached at the period of the figure: the attainment of the expected value, to
 * be held against the attainment of the figure; unitless. No answer where one of the two has none (methodology §4, §6).
 */
export function pathShare({ target, attainment: reached, expected }: Assessment): Computed<number> {
  if (!reached.ok) return reached;
  if (!expected.ok) return expected;
  const bound = boundOf(target.goal, null);
  if (bound === null || bound.op === 'between') return none('no_ratio_for_band');
  const share = attainment(point(expected.value), bound.value, senseOf(bound) ?? 1);
  if (!share.ok) return share;
  return share.value.lo === null ? none('not_a_ratio') : computed(share.value.lo);
}
