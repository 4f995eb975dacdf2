import { addressedFacts } from './addresses.ts';
import { type Difference, missing, unless } from './difference.ts';
import { cell } from './facts.ts';

/** Holds conflicts against the record: a number of either side stands in the row itself or in its note. */
export function compareConflicts(sayings: ReadonlyMap<string, string>): Difference[] {
  return ['conflicts', 'conflicts-new'].flatMap(addressedFacts).flatMap(({ fact, address }) => {
    const said = address.split(' | ').map((each) => sayings.get(each) ?? null);
    if (said.length === 0 || said.some((each) => each === null)) return missing(fact, address || cell(fact, 'topic'));
    const numbers = numbersIn(said.join(' '));
    return (['side_a', 'side_b'] as const).flatMap((side) => {
      const noted = [...numbersIn(cell(fact, side))];
      const agree = noted.length === 0 || noted.some((number) => numbers.has(number));
      return unless(agree, fact, side, cell(fact, side), said.join(' '));
    });
  });
}

/** The numbers of a text in either way of writing, years and all. */
const numbersIn = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap(([digits]) => [
      Number(digits.replaceAll('.', '').replace(',', '.')),
      Number(digits.replaceAll(',', '')),
    ]),
  );
