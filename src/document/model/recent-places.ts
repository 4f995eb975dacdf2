import type { SourceLocation } from '../../core/record/source-location.ts';

/** So many are remembered: more than one row of a table, or one file of YAML as a rule, has wrong ones. */
const MOST = 10_000;

/** Remembers what has been reported where, as long as it is asked for now and then: once per place is enough. */
export function recentPlaces() {
  const known = new Set<string>();
  return {
    /** Whether something has not been reported at a place yet; remembers it. */
    isNew(what: string, { file, line, column }: SourceLocation): boolean {
      const key = `${what} ${file}:${line}:${column}`;
      const isKnown = known.delete(key);
      known.add(key);
      if (known.size > MOST) known.delete(known.values().next().value as string);
      return !isKnown;
    },
  };
}
