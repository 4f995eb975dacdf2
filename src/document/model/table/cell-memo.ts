/** The most texts of a column that are remembered, and the longest: texts that come often are short. */
const MOST = 4096;
const LONGEST = 100;

/** How many texts are read without the memory, after few of the remembered ones came again. */
const PAUSE = 16 * MOST;

/**
 * `read` with a memory: a text that comes again is not read again. The memory does not grow with the table, and pauses
 * while texts rarely come again. `read` must always give the same result for the same text.
 */
export function remembered<T>(read: (text: string) => T | null): (text: string) => T | null {
  const known = new Map<string, T | null>();
  let met = 0;
  let pause = 0;
  return (text) => {
    if (pause > 0) {
      pause -= 1;
      return read(text);
    }
    const found = known.get(text);
    if (found !== undefined) {
      met += 1;
      return found;
    }
    const value = read(text);
    if (known.size === MOST) {
      known.clear();
      if (met < MOST) pause = PAUSE;
      met = 0;
    }
    if (text.length <= LONGEST) known.set(ownCopy(text), value);
    return value;
  };
}

const scratch = Buffer.alloc(2 * LONGEST);

/** A copy of a text: a slice would keep the whole piece of the file in memory. */
const ownCopy = (text: string): string => scratch.toString('utf16le', 0, scratch.write(text, 'utf16le'));
