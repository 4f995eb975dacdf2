import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { ProvinceFinder } from '../province-ids.ts';
import type { Registry } from '../registry.ts';

/** The file of a table, and what its rows may refer to. */
export interface TableContext {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly registry: Registry;
  readonly finder: ProvinceFinder;
}

type Things<Kind extends keyof Vocabulary> = Vocabulary[Kind] extends ReadonlyMap<string, infer Thing> ? Thing : never;

/** Finds the entries that cells refer to. */
export function vocabularyCells({ file, vocabulary, registry, finder }: TableContext) {
  const top = (): SourceLocation => ({ file, line: 1, column: 1 });
  return {
    file,
    finder,
    /** The entry of an id, whose mention is recorded; null for an unknown id. */
    known<Kind extends keyof Vocabulary>(kind: Kind, id: string | null): Things<Kind> | null {
      const thing = id === null ? undefined : vocabulary[kind].get(id);
      return id !== null && thing !== undefined && registry.refer(kind, id, top) ? (thing as Things<Kind>) : null;
    },
  };
}
