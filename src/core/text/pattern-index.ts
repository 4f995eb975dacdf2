import { matchesPattern } from './address-pattern.ts';

/** Rules by the patterns of their targets, made ready once for any number of addresses. */
export interface PatternIndex<Rule> {
  /** The last rule that fits; undefined where none does. */
  last(address: string): Rule | undefined;
  /** Every rule that fits, in their order. */
  all(address: string): readonly Rule[];
}

interface Ruled {
  readonly target: string;
}

const known = new WeakMap<readonly Ruled[], PatternIndex<Ruled>>();

/**
 * The index of a list of rules. An address is held against those rules alone whose letters before the first star it
 * begins with, so that it costs hardly more among thousands of rules than among ten.
 */
export function patternIndex<Rule extends Ruled>(rules: readonly Rule[]): PatternIndex<Rule> {
  const made = known.get(rules) as PatternIndex<Rule> | undefined;
  if (made) return made;
  const index = indexOf(rules);
  known.set(rules, index);
  return index;
}

function indexOf<Rule extends Ruled>(rules: readonly Rule[]): PatternIndex<Rule> {
  const exact = Map.groupBy(rules.keys(), (place) => beginningOf(rules[place]));
  const lengths = [...new Set([...exact.keys()].map(({ length }) => length))];
  const begun = (address: string): readonly number[][] =>
    lengths.flatMap((length) => {
      const places = length <= address.length ? exact.get(address.slice(0, length)) : undefined;
      return places ? [places] : [];
    });
  const fits = (address: string) => (place: number) => matchesPattern(address, rules[place]?.target ?? '');
  return {
    last(address) {
      const found = begun(address).map((places) => places.findLast(fits(address)) ?? -1);
      return rules[found.reduce((last, place) => Math.max(last, place), -1)];
    },
    all(address) {
      const found = begun(address).flatMap((places) => places.filter(fits(address)));
      return found.sort((a, b) => a - b).flatMap((place) => rules[place] ?? []);
    },
  };
}

/** What stands before the first star; the whole address where there is none. */
const beginningOf = (rule: Ruled | undefined): string => rule?.target.split('*', 1)[0] ?? '';
