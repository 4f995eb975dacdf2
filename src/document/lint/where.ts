import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Plan, Target } from '../../core/record/statement.ts';

/** Where a part of a plan or a target stands; what it leaves out stands where the statement itself does. */
export type Where = (statement: Plan | Target, path: string) => SourceLocation;
