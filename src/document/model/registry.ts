import { type ProblemCode, problemOf } from '../../core/record/problem.ts';
import type { ProblemArgs } from '../../core/record/problem-args.ts';
import type { ProblemSink } from '../../core/record/problem-list.ts';
import { plainSlug } from '../../core/record/province-names.ts';
import type { SourceLocation } from '../../core/record/source-location.ts';
import type { Plan, Target } from '../../core/record/statement.ts';
import type { Bilingual } from '../../core/record/vocabulary.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { slug } from '../../core/text/slug.ts';
import { recentPlaces } from './recent-places.ts';

/** The kinds of things that ids and addresses name. */
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

/** Finds the place of a part of a plan or target; for a part that is not written, that of the statement. */
export type Where = (statement: Plan | Target, path: string) => SourceLocation;

/** Takes problems as they are found. */
export interface Reporting {
  readonly report: <Code extends ProblemCode>(
    code: Code,
    at: SourceLocation,
    args: ProblemArgs[Code],
    related?: SourceLocation,
  ) => void;
}

/** Who defined what where. */
export interface Registry extends Reporting {
  /** Records a definition. False where the id is taken, which is reported with both places. */
  readonly define: (kind: Kind, id: string, at: SourceLocation) => boolean;
  /** Whether a reference is known. Reports an unknown one, once per place, with the most similar ids. */
  readonly refer: (
    kind: Kind,
    id: string,
    where: () => SourceLocation,
    more?: Pick<ProblemArgs['unknown_reference'], 'within'>,
  ) => boolean;
  /** Records that a file refers to something: the file has to be read again when that changes. */
  readonly mention: (kind: Kind | 'names', id: string) => void;
  /** The mentions since the last call. */
  readonly takeMentions: () => { readonly kind: Kind | 'names'; readonly id: string }[];
  /** The names of things, for suggesting ids. */
  readonly names: Map<Kind, ReadonlyMap<string, Bilingual>>;
}

/** The kinds that are identified by an address, and not by an id. */
const ADDRESSED: readonly Kind[] = ['plans', 'targets', 'measurements', 'rankings'];

/** The most comparisons for «did you mean» in a load: a hint is not worth minutes. */
const MOST_COMPARISONS = 2_000_000;

/** Kinds that are easily confused: an unknown id of one may be an id of the other. */
const OTHER: Readonly<Partial<Record<Kind, Kind>>> = { indicators: 'indices', indices: 'indicators' };

/** The ids most similar to an unknown one, by id or name, and the name of the first. */
function likeOf(
  kind: Kind,
  id: string,
  ids: Iterable<string>,
  names?: ReadonlyMap<string, Bilingual>,
): Pick<ProblemArgs['unknown_reference'], 'nearest' | 'names'> {
  const asked = kind === 'provinces' ? plainSlug(id) : id;
  const byName = new Map(
    [...(names ?? [])].flatMap(([own, { vi, en }]) => [vi, en].map((name) => [slug(name), own] as const)),
  );
  const similar = new Set(
    nearest(asked, [...ids, ...byName.keys()]).map((word) => (names?.has(word) ? word : (byName.get(word) ?? word))),
  );
  const [first] = similar;
  const name = first === undefined ? undefined : names?.get(first);
  return {
    ...(similar.size > 0 && { nearest: [...similar].join(', ') }),
    ...(name && { names: [...new Set([name.vi, name.en])].join(' · ') }),
  };
}

/** A Reporting that passes problems to a sink. */
export const reportingInto = (problems: ProblemSink): Reporting => ({
  report: (code, at, args, related) => void problems.push(problemOf(code, at, args, related)),
});

/**
 * A registry that reports to `problems`. `broken` are entries that were left out for errors of their own: references to
 * them are not reported. Where a file could not be read at all (`isComplete` false), no reference is reported, since it
 * is unknown what that file defines.
 */
export function registryOf(broken: ReadonlySet<string>, isComplete: boolean, problems: ProblemSink): Registry {
  const defined = new Map<Kind, Map<string, SourceLocation>>();
  const reported = recentPlaces();
  let comparisons = MOST_COMPARISONS;
  const names: Registry['names'] = new Map();
  const mentioned = new Map<Kind | 'names', Set<string>>();
  const isDefined = (kind: Kind | 'names', id: string): boolean => {
    const other = kind === 'names' ? undefined : OTHER[kind];
    return (
      kind === 'names' || defined.get(kind)?.has(id) || (other !== undefined && defined.get(other)?.has(id)) || false
    );
  };
  const mention: Registry['mention'] = (kind, id) => {
    // A mention of something unknown need not be recorded: its file is refused.
    if (!isDefined(kind, id)) return;
    const ids = mentioned.get(kind);
    if (ids) ids.add(id);
    else mentioned.set(kind, new Set([id]));
  };
  const { report } = reportingInto(problems);
  return {
    report,
    define(kind, id, at) {
      const known = defined.get(kind) ?? new Map<string, SourceLocation>();
      defined.set(kind, known);
      const first = known.get(id);
      if (!first) known.set(id, at);
      else if (ADDRESSED.includes(kind)) report('duplicate_address', at, { address: id }, first);
      else report('duplicate_id', at, { kind, id }, first);
      return !first;
    },
    names,
    mention,
    takeMentions() {
      const all = [...mentioned].flatMap(([kind, ids]) => [...ids].map((id) => ({ kind, id })));
      mentioned.clear();
      return all;
    },
    refer(kind, id, where, more = {}) {
      mention(kind, id);
      const known = defined.get(kind);
      if (known?.has(id)) return true;
      if (!isComplete || broken.has(`${kind}:${id}`)) return false;
      const at = where();
      if (!reported.isNew(`${kind} ${id}`, at)) return false;
      const other = OTHER[kind];
      const called = names.get(kind);
      comparisons -= (known?.size ?? 0) + 2 * (called?.size ?? 0);
      if (other !== undefined && defined.get(other)?.has(id))
        report('unknown_reference', at, { kind, id, is: other, ...more });
      else if (comparisons <= 0) report('unknown_reference', at, { kind, id });
      else report('unknown_reference', at, { kind, id, ...likeOf(kind, id, known?.keys() ?? [], called) });
      return false;
    },
  };
}
