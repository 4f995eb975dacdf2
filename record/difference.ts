import type { Fact } from './facts.ts';

/** Where the record does not say what was noted down from a source. */
export interface Difference {
  readonly file: string;
  readonly row: string;
  readonly field: string;
  readonly noted: string;
  readonly recorded: string;
}

/** A difference in one field of a fact; none where both say the same. */
export const unless = (agree: boolean, fact: Fact, field: string, noted: unknown, recorded: unknown): Difference[] =>
  agree ? [] : [{ file: fact.file, row: fact.row, field, noted: String(noted), recorded: String(recorded ?? '') }];

/** That the record has no such row. */
export const missing = (fact: Fact, address: string): Difference[] => unless(false, fact, 'row', address, 'none');
