import type { Lines } from '../lines.ts';
import { type Origin, type Origins, takeValues } from '../tree.ts';

/** Where the maps and lists of a text stand, by offsets: most places are never asked for, and are not worked out then. */
export interface OffsetPlaces {
  /**
   * Notes where a map or list stands: pairs of an offset and the one behind it, of itself first, then of each value in
   * order, in a map followed by that of its key.
   */
  readonly note: (part: object, offsets: readonly number[]) => void;
  /** Notes the keys of a map as they are written, where the object holds them in another order. */
  readonly order: (map: object, names: readonly string[]) => void;
  readonly origins: Origins;
}

/** Places in a text, each told as line and column when it is asked for. */
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

/** How many offsets belong to a part of a list, and of a map. */
const stepOf = (part: object): 2 | 4 => (Array.isArray(part) ? 2 : 4);

const isNumber = (part: object, name: string): boolean =>
  typeof (part as Readonly<Record<string, unknown>>)[name] === 'number';
