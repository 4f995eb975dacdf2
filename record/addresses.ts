import { type Fact, factsOf } from './facts.ts';

/** A fact and where the record says it. */
export interface AddressedFact {
  readonly fact: Fact;
  readonly address: string;
}

/**
 * The facts of a file with their addresses, from a list that was made by reading both: what an indicator is called on a
 * page decides nothing by itself. A fact that the list leaves out has the address ''.
 */
export function addressedFacts(file: string): AddressedFact[] {
  const list = factsOf('../addresses').filter(({ cells }) => cells.file === file);
  const addresses = new Map(list.map(({ cells }) => [cells.row, cells.address ?? '']));
  return factsOf(file).map((fact) => ({ fact, address: addresses.get(fact.row) ?? '' }));
}
