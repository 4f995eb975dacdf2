import type { Place } from '../../core/place.ts';
import type { Target } from '../../core/statement.ts';

/** Where a part of a target stands; what it leaves out stands where the target does. */
export type Where = (target: Target, path: string) => Place;
