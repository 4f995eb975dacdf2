/** So many texts of a column are remembered, and none that is longer: what a table says often is short. */
const MOST = 4096;
const LONGEST = 100;

/** So many texts are read without looking for them, where few of those before were met again. */
const PAUSE = 16 * MOST;

/**
 * Reads the texts of a column, each once as long as it is remembered; null for what is not plainly good. `read` is the rule:
 * the memory in front of it only spares asking it again. It does not grow with the table, and rests while it is of no use.
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

/** A text that does not keep the piece of the file alive that it was cut from. */
const ownCopy = (text: string): string => scratch.toString('utf16le', 0, scratch.write(text, 'utf16le'));
