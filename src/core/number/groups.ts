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

/**
 * Items by a whole number of each, 0 or more; `settle` orders those that share one. Number and position are sorted as
 * one number, without a function of ours: that is called only for what is shared.
 */
export function orderedBy<T>(items: readonly T[], numberOf: (item: T) => number, settle: (a: T, b: T) => number): T[] {
  const size = items.length;
  const keys = new Float64Array(size);
  for (let position = 0; position < size; position++) {
    keys[position] = numberOf(items[position] as T) * size + position;
  }
  keys.sort();
  const ordered: T[] = [];
  let first = 0;
  for (let place = 0; place < size; place++) {
    const number = Math.floor((keys[place] as number) / size);
    ordered.push(items[(keys[place] as number) - number * size] as T);
    const isShared = place + 1 < size && (keys[place + 1] as number) < (number + 1) * size;
    if (isShared) continue;
    if (first < place) for (const item of ordered.splice(first).sort(settle)) ordered.push(item);
    first = place + 1;
  }
  return ordered;
}
