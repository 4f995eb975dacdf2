import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Vocabulary } from '../../../core/record/vocabulary.ts';
import type { ProvinceFinder } from '../province-ids.ts';
import type { Registry } from '../registry.ts';

/** What a table is read with: its file, and what its rows may refer to. */
export interface TableContext {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly registry: Registry;
  readonly finder: ProvinceFinder;
}

type Things<Kind extends keyof Vocabulary> = Vocabulary[Kind] extends ReadonlyMap<string, infer Thing> ? Thing : never;

/** What cells of a table may refer to. */
export function vocabularyCells({ file, vocabulary, registry, finder }: TableContext) {
  const top = (): SourceLocation => ({ file, line: 1, column: 1 });
  return {
    file,
    finder,
    /** What an id names; null where it names nothing. That it is named is told the registry. */
    known<Kind extends keyof Vocabulary>(kind: Kind, id: string | null): Things<Kind> | null {
      const thing = id === null ? undefined : vocabulary[kind].get(id);
      return id !== null && thing !== undefined && registry.refer(kind, id, top) ? (thing as Things<Kind>) : null;
    },
  };
}
