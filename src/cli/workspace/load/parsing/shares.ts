/**
 * Divides work of these sizes into shares that take about as long, by position; the first share begins before the others,
 * by as much as `headStart`. Each share is in order; there are no more shares than pieces of work, and the first may be empty.
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
