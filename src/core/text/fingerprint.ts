const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name for a text: 16 hexadecimal digits (FNV-1a of its UTF-16 units, 64 bits). No rule: a checksum. Texts that
 * differ in one place never share it, others hardly ever. It shows damage and keeps names apart, and is no secret: it
 * is easy to find another text with the same one.
 */
export function fingerprintOf(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
