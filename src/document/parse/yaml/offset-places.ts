import type { Lines } from '../lines.ts';
import { type Origin, type Origins, takeValues } from '../tree.ts';

/** The places of the maps and lists of a text, kept as offsets: most are never asked for as lines and columns. */
export interface OffsetPlaces {
  /**
   * Records the offsets of a map or list, as pairs of start and end: its own first, then one for each value in order;
   * in a map each value is followed by its key.
   */
  readonly note: (part: object, offsets: readonly number[]) => void;
  /** Records the keys of a map in their written order, where the object has another order. */
  readonly order: (map: object, names: readonly string[]) => void;
  readonly origins: Origins;
}

/** An empty OffsetPlaces; lines and columns are computed when asked for. */
export function offsetPlaces(text: string, lines: Lines): OffsetPlaces {
  const noted = new Map<object, readonly number[]>();
  const ordered = new Map<object, readonly string[]>();
  const told = new Map<object, Origin>();
  return {
    note: (part, offsets) => void noted.set(part, offsets),
    order: (map, names) => void ordered.set(map, names),
    origins: {
      get(part) {
        const offsets = noted.get(part);
        if (offsets && !told.has(part)) told.set(part, originOf(part, offsets));
        return told.get(part);
      },
      set: (part, origin) => told.set(part, origin),
      selfOf(part) {
        const [from, to] = noted.get(part) ?? [];
        return from === undefined || to === undefined ? told.get(part)?.self : lines.spot(from, to);
      },
      eachValue(part, isWanted, take) {
        const offsets = noted.get(part);
        if (!offsets) {
          takeValues(told.get(part), isWanted, take);
          return;
        }
        const step = stepOf(part);
        let at = 2;
        for (const name of namesOf(part)) {
          const [from = 0, to = 0] = [offsets[at], offsets[at + 1]];
          if (isWanted(name)) take(name, lines.spot(from, to), isNumber(part, name) ? text.slice(from, to) : undefined);
          at += step;
        }
      },
    },
  };

  function namesOf(part: object): readonly string[] {
    return ordered.get(part) ?? Object.keys(part);
  }

  function originOf(part: object, offsets: readonly number[]): Origin {
    const spotAt = (at: number) => lines.spot(offsets[at] ?? 0, offsets[at + 1] ?? 0);
    const step = stepOf(part);
    const names = namesOf(part);
    const numbers = [...names.entries()].filter(([, name]) => isNumber(part, name));
    const at = (index: number): number => 2 + index * step;
    return {
      self: spotAt(0),
      keys: new Map(step === 4 ? names.map((name, index) => [name, spotAt(at(index) + 2)]) : []),
      values: new Map(names.map((name, index) => [name, spotAt(at(index))])),
      numerals: new Map(numbers.map(([index, name]) => [name, text.slice(offsets[at(index)], offsets[at(index) + 1])])),
    };
  }
}

/** How many offsets belong to one item of a list, or to one entry of a map. */
const stepOf = (part: object): 2 | 4 => (Array.isArray(part) ? 2 : 4);

const isNumber = (part: object, name: string): boolean =>
  typeof (part as Readonly<Record<string, unknown>>)[name] === 'number';
