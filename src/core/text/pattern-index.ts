import { matchesParts } from './address-pattern.ts';

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
 * The index of a list of rules. An address is held against those rules alone that share its beginning, up to their
 * first star, and its end, from their last one on, so that it costs hardly more among thousands of rules than among ten
 * (reference §5).
 */
export function patternIndex<Rule extends Ruled>(rules: readonly Rule[]): PatternIndex<Rule> {
  const made = known.get(rules) as PatternIndex<Rule> | undefined;
  if (made) return made;
  const index = indexOf(rules);
  known.set(rules, index);
  return index;
}

function indexOf<Rule extends Ruled>(rules: readonly Rule[]): PatternIndex<Rule> {
  const patterns = rules.map(({ target }) => target.split('*'));
  const byEnds = Map.groupBy(patterns.keys(), (place) => keyOf(endsOf(patterns[place] ?? [])));
  const lengths = new Map(
    patterns
      .map(endsOf)
      .map(([first, last]) => [`${first.length} ${last.length}`, [first.length, last.length] as const]),
  );
  /** Lists of places, in order, of the rules that share both ends with the address. */
  const candidates = (address: string): readonly number[][] =>
    [...lengths.values()].flatMap(([first, last]) => {
      if (first + last > address.length) return [];
      const places = byEnds.get(keyOf([address.slice(0, first), address.slice(address.length - last)]));
      return places ? [places] : [];
    });
  const fits = (address: string) => (place: number) => matchesParts(address, patterns[place] ?? []);
  return {
    last(address) {
      const found = candidates(address).map((places) => places.findLast(fits(address)) ?? -1);
      return rules[found.reduce((last, place) => Math.max(last, place), -1)];
    },
    all(address) {
      const found = candidates(address).flatMap((places) => places.filter(fits(address)));
      return found.sort((a, b) => a - b).flatMap((place) => rules[place] ?? []);
    },
  };
}

/** What stands before the first star and behind the last one; the whole address where there is none. */
const endsOf = (parts: readonly string[]): readonly [string, string] => [
  parts[0] ?? '',
  parts.length > 1 ? (parts.at(-1) ?? '') : '',
];

/** No address has a star. */
const keyOf = ([first, last]: readonly [string, string]): string => `${first}*${last}`;
