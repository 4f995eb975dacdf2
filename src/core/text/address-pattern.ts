/**
 * Whether an address fits a pattern that was split at its stars, each of which stands for any letters, slashes too:
 * `quang-ninh/*` is every target of Quảng Ninh. Without a star only the address itself fits (reference §5).
 */
export function matchesParts(address: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return address === first;
  if (!address.startsWith(first) || !address.endsWith(last)) return false;
  let position = first.length;
  for (const part of rest) {
    const found = address.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position <= address.length - last.length;
}
