/** Words longer than this are not compared: a table of their letters would cost more than the hint is worth. */
const LONGEST = 80;

/**
 * The candidates most like a word, best first, at most `max`; none when nothing is near enough to be a slip. No rule: a
 * help for readers.
 */
export function nearest(word: string, candidates: Iterable<string>, max = 3): string[] {
  if (word.length > LONGEST) return [];
  const reach = Math.max(1, Math.floor(word.length / 3));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    // Half a word is near, however much of it is missing: «stat» is «status».
    const isStart = word.length >= 3 && candidate.toLowerCase().startsWith(word.toLowerCase());
    if (!isStart && Math.abs(candidate.length - word.length) > reach) continue;
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (isStart || distance <= reach) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, max).map(({ candidate }) => candidate);
}

/** Damerau–Levenshtein: insertions, deletions, replacements and swaps of neighbours between two words. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
