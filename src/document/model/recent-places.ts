import type { SourceLocation } from '../../core/record/source-location.ts';

/** The most that are remembered: more than a row of a table, or usually a file, can have errors. */
const MOST = 10_000;

/** Remembers what was reported recently at which place, so that it is reported once. */
export function recentPlaces() {
  const known = new Set<string>();
  return {
    /** Whether something was not reported at a place before. Remembers it. */
    isNew(what: string, { file, line, column }: SourceLocation): boolean {
      const key = `${what} ${file}:${line}:${column}`;
      const isKnown = known.delete(key);
      known.add(key);
      if (known.size > MOST) known.delete(known.values().next().value as string);
      return !isKnown;
    },
  };
}
