/**
 * The positions of items that share all of these keys, in the order in which they come. Keys are looked up one after the
 * other: joining them to one text would cost more than all the rest.
 */
export function positionsBy<T>(items: readonly T[], ...keysOf: readonly ((item: T) => string)[]): number[][] {
  let groups: number[][] = [items.map((_, position) => position)];
  for (const keyOf of keysOf) groups = groups.flatMap((group) => parted(group, items, keyOf));
  return groups;
}

function parted<T>(group: readonly number[], items: readonly T[], keyOf: (item: T) => string): number[][] {
  const found = new Map<string, number[]>();
  let [last, part]: [string | null, number[]] = [null, []];
  for (const position of group) {
    const key = keyOf(items[position] as T);
    // Items of one group mostly come one after the other.
    if (key !== last) {
      part = found.get(key) ?? [];
      if (part.length === 0) found.set(key, part);
      last = key;
    }
    part.push(position);
  }
  return [...found.values()];
}

/** The items at positions of their list. */
export const itemsAt = <T>(items: readonly T[], positions: readonly number[]): T[] =>
  positions.map((position) => items[position] as T);
