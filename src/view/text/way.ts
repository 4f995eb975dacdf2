import type { Interval } from '../../core/number/interval.ts';
import { ratioRange } from '../cell.ts';
import type { Cell } from '../view.ts';
import type { Words } from '../words/words.ts';

/**
 * Whether all that a figure may be lies on the wrong side of its baseline: then there is no way covered to speak of.
 */
export const isAway = ({ hi }: Interval): boolean => hi !== null && hi < 0;

/** The share of the way from baseline to goal for people: in percent, or in words where the figure moved away. */
export const wayCell = (completion: Interval, { measures }: Words): Cell =>
  isAway(completion) ? measures.movedAway : ratioRange(completion);
