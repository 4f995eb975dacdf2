import { nearest } from '../../core/nearest.ts';
import type { Place } from '../../core/place.ts';
import { clippedArgs, type Problem, type ProblemCode } from '../../core/problem.ts';

/** What ids may name: the lists of vocabulary, and the addresses of statements. */
export type Kind =
  | 'units'
  | 'populations'
  | 'provinces'
  | 'indicators'
  | 'indices'
  | 'sources'
  | 'plans'
  | 'targets'
  | 'measurements'
  | 'rankings';

/** Who defined what where, and everything that was wrong with it. */
export interface Registry {
  readonly problems: Problem[];
  readonly report: (code: ProblemCode, at: Place, args?: Problem['args'], related?: Place) => void;
  /** Remembers a definition; false, with both places reported, when the id is taken. */
  readonly define: (kind: Kind, id: string, at: Place) => boolean;
  /** Whether a reference leads somewhere; reports it once per place, with the ids most like it, when it does not. */
  readonly refer: (kind: Kind, id: string, at: Place) => boolean;
}

/** Statements are told apart by their address, vocabulary by its id. */
const ADDRESSED: readonly Kind[] = ['plans', 'targets', 'measurements', 'rankings'];

/** So many pairs of ids are compared for «did you mean», then no more: a hint is not worth minutes. */
const MOST_COMPARISONS = 2_000_000;

/**
 * `broken` are entries left out because of their own errors: references to them are not wrong as well. When a file
 * could not be read at all nobody knows what it defines: no reference is reported then (`isComplete` false).
 */
export function registryOf(broken: ReadonlySet<string>, isComplete: boolean): Registry {
  const problems: Problem[] = [];
  const defined = new Map<Kind, Map<string, Place>>();
  const reported = new Set<string>();
  let comparisons = MOST_COMPARISONS;
  const report: Registry['report'] = (code, at, given = {}, related) => {
    const args = clippedArgs(given);
    problems.push(related ? { code, at, args, related } : { code, at, args });
  };
  return {
    problems,
    report,
    define(kind, id, at) {
      const known = defined.get(kind) ?? new Map<string, Place>();
      defined.set(kind, known);
      const first = known.get(id);
      if (!first) known.set(id, at);
      else if (ADDRESSED.includes(kind)) report('duplicate_address', at, { address: id }, first);
      else report('duplicate_id', at, { kind, id }, first);
      return !first;
    },
    refer(kind, id, at) {
      const known = defined.get(kind);
      if (known?.has(id)) return true;
      const place = `${kind} ${id} ${at.file}:${at.line}:${at.column}`;
      if (!isComplete || broken.has(`${kind}:${id}`) || reported.has(place)) return false;
      reported.add(place);
      comparisons -= known?.size ?? 0;
      const similar = comparisons > 0 ? nearest(id, known?.keys() ?? []) : [];
      report('unknown_reference', at, { kind, id, ...(similar.length > 0 && { nearest: similar.join(', ') }) });
      return false;
    },
  };
}
