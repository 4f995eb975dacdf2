const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name for a text: 16 hexadecimal digits (FNV-1a of its UTF-16 units, 64 bits). Texts that differ in one place
 * never share it, others hardly ever. It tells damage and keeps names apart; whoever wants the same one can find it. No
 * rule: a checksum.
 */
export function fingerprintOf(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
