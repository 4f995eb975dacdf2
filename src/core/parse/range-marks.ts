/** The two ends of a range as written. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

const MARKS = ['..', '–', '—', ' đến ', ' tới ', ' to '] as const;

/**
 * Splits a normalised text where it says «from … to …»; null where it names no range. `opener` is the word it began
 * with: of «between» the ends are joined by «and». A lone hyphen joins them only between a number and a number
 * (methodology §2).
 */
export function rangeIn(text: string, opener: 'từ' | 'from' | 'between' | null): Ends | null {
  if (opener === 'between') return splitAt(text, ' and ');
  for (const mark of MARKS) {
    const found = splitAt(text, mark);
    if (found) return found;
  }
  return splitAtHyphen(text);
}

function splitAt(text: string, mark: string): Ends | null {
  const at = text.indexOf(mark);
  const from = text.slice(0, Math.max(0, at)).trim();
  const to = text.slice(at + mark.length).trim();
  return at < 0 || from === '' || to === '' ? null : { from, to };
}

function splitAtHyphen(text: string): Ends | null {
  for (let at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
    const from = text.slice(0, at).trimEnd();
    const to = text.slice(at + 1).trimStart();
    if (/[\d%\p{L}]$/u.test(from) && /^\d/.test(to) && /\d/.test(from)) return { from, to };
  }
  return null;
}
