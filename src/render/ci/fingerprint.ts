const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** A short name for a text, the same on every machine: FNV-1a, 64 bits, in hexadecimal. */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

/** Fingerprints of several texts, each with its number among equal ones, as GitHub writes those of lines. */
export function fingerprints(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${fingerprint(text)}:${count}`;
  });
}
