import { type Problem, type ProblemCode, problemOf } from '../../core/record/problem.ts';
import type { ProblemArgs } from '../../core/record/problem-args.ts';
import type { ProblemSink } from '../../core/record/problem-list.ts';
import { locationOf, type TextSpan } from './spot.ts';

/** The places of the parts of one map or list. */
export interface Origin {
  readonly self: TextSpan;
  readonly keys: Map<string, TextSpan>;
  readonly values: Map<string, TextSpan>;
  /** Numbers as they are written: `3.10` and `08` are not what YAML makes of them. */
  readonly numerals: Map<string, string>;
}

/** Takes a value of a map or list: its key, where it stands, and a number as it is written. */
type TakeValue = (key: string, spot: TextSpan, numeral: string | undefined) => void;

/** The origins of maps and lists. `selfOf` and `eachValue` may be faster than `get`. */
export interface Origins {
  readonly get: (part: object) => Origin | undefined;
  readonly set: (part: object, origin: Origin) => unknown;
  readonly selfOf?: (part: object) => TextSpan | undefined;
  readonly eachValue?: (part: object, isWanted: (key: string) => boolean, take: TakeValue) => void;
}

/** A parsed file: plain values, and beside them where each map, list, key and value stands. */
export interface Tree {
  readonly file: string;
  readonly value: unknown;
  readonly origins: Origins;
}

/** Where a map or list stands. */
export const selfOf = ({ origins }: Tree, part: object): TextSpan | undefined =>
  origins.selfOf ? origins.selfOf(part) : origins.get(part)?.self;

/** Goes through the wanted values of a map or list, in the order in which they are written. */
export function eachValue({ origins }: Tree, part: object, isWanted: (key: string) => boolean, take: TakeValue): void {
  if (origins.eachValue) origins.eachValue(part, isWanted, take);
  else takeValues(origins.get(part), isWanted, take);
}

/** The same of an origin. */
export function takeValues(origin: Origin | undefined, isWanted: (key: string) => boolean, take: TakeValue): void {
  for (const [key, spot] of origin?.values ?? []) if (isWanted(key)) take(key, spot, origin?.numerals.get(key));
}

export type ValuePath = readonly PropertyKey[];
export type ReportProblem = <Code extends ProblemCode>(
  code: Code,
  spot: TextSpan,
  args: ProblemArgs[Code],
  related?: TextSpan,
) => void;

/** Collects the problems of one file. */
export function reporter(file: string): { readonly problems: Problem[]; readonly report: ReportProblem } {
  const problems: Problem[] = [];
  return { problems, report: reportInto(problems, file) };
}

/** A function that reports problems of one file to a sink. */
export const reportInto =
  (problems: ProblemSink, file: string): ReportProblem =>
  (code, spot, args, related) =>
    void problems.push(problemOf(code, locationOf(file, spot), args, related && locationOf(file, related)));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  let found = value;
  for (const key of path) found = isObject(found) && Object.hasOwn(found, key) ? found[String(key)] : undefined;
  return found;
}

/** Where the value at a path stands; what is missing stands at its parent. */
export function spotAt(tree: Tree, path: ValuePath): TextSpan {
  for (let length = path.length; length > 0; length--) {
    const parent = valueAt(tree.value, path.slice(0, length - 1));
    const spot = isObject(parent) && tree.origins.get(parent)?.values.get(String(path[length - 1]));
    if (spot) return spot;
  }
  return (isObject(tree.value) && tree.origins.get(tree.value)?.self) || [1, 1, 0];
}

/** The number at a path as it is written; undefined where there is none. */
export function numeralAt(tree: Tree, path: ValuePath): string | undefined {
  const parent = valueAt(tree.value, path.slice(0, -1));
  return isObject(parent) ? tree.origins.get(parent)?.numerals.get(String(path.at(-1))) : undefined;
}

/** Where a key of the map at a path stands. */
export function keySpot(tree: Tree, path: ValuePath, key: string): TextSpan {
  const parent = valueAt(tree.value, path);
  return (isObject(parent) && tree.origins.get(parent)?.keys.get(key)) || spotAt(tree, path);
}
