/** The positions of items that share a key, in the order in which they come. */
export function positionsBy<T>(items: readonly T[], keyOf: (item: T) => string): number[][] {
  const found = new Map<string, number[]>();
  for (const [position, item] of items.entries()) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(position);
    else found.set(key, [position]);
  }
  return [...found.values()];
}
