/**
 * The one that is named most often of the methods by which figures were counted; null where several are equally common,
 * or none is named: nothing prefers one of them (methodology §15).
 */
export function mostCommon(methods: readonly (string | null)[]): string | null {
  const named = methods.filter((method) => method !== null);
  const [first, second] = [...Map.groupBy(named, (method) => method)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : null;
}
