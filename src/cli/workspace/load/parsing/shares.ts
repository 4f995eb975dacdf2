/**
 * Divides work of these sizes into at most `count` shares that end at about the same time, where the first begins
 * earlier by as much work as `headStart`. A share is a list of indexes in ascending order; only the first may be empty.
 */
export function sharesOf(sizes: readonly number[], count: number, headStart: number): number[][] {
  const shares = Array.from({ length: Math.max(1, Math.min(count, sizes.length)) }, (_, place) => ({
    load: place === 0 ? 0 : headStart,
    pieces: [] as number[],
  }));
  const largestFirst = sizes.map((size, index) => ({ size, index })).toSorted((a, b) => b.size - a.size);
  for (const { size, index } of largestFirst) {
    const least = shares.reduce((best, share) => (share.load < best.load ? share : best));
    least.load += size;
    least.pieces.push(index);
  }
  const [first, ...others] = shares.map(({ pieces }) => pieces.toSorted((a, b) => a - b));
  return [first ?? [], ...others.filter((pieces) => pieces.length > 0)];
}
