import type { Difference } from './difference.ts';
import { factsOf } from './facts.ts';

/** A difference that was looked into, with the reason why it stands. */
export interface Exception {
  readonly file: string;
  readonly row: string;
  readonly field: string;
  readonly reason: string;
}

/** The reviewed list. */
export const reviewedExceptions = (): Exception[] =>
  factsOf('../exceptions').map(({ cells }) => ({
    file: cells.file ?? '',
    row: cells.row ?? '',
    field: cells.field ?? '',
    reason: cells.reason ?? '',
  }));

/** Differences without an exception, and exceptions without a difference: both are to be looked into. */
export function unexplained(
  differences: readonly Difference[],
  exceptions: readonly Exception[],
): { readonly differences: Difference[]; readonly exceptions: Exception[] } {
  const key = ({ file, row, field }: Pick<Exception, 'file' | 'row' | 'field'>): string => `${file} ${row} ${field}`;
  const explained = new Set(exceptions.map(key));
  const found = new Set(differences.map(key));
  return {
    differences: differences.filter((each) => !explained.has(key(each))),
    exceptions: exceptions.filter((each) => !found.has(key(each)) || each.reason.trim() === ''),
  };
}
