import type { z } from 'zod';
import { dayOfNumber } from '../../core/parse/day-number.ts';
import { suggestedPeriod } from '../../core/parse/suggest-period.ts';
import { nearest } from '../../core/text/did-you-mean.ts';
import { slug } from '../../core/text/slug.ts';
import { keysAt } from '../schema/shape.ts';
import { issuesOf } from './schema-issues.ts';
import type { TextSpan } from './spot.ts';
import {
  isObject,
  keySpot,
  numeralAt,
  type ReportProblem,
  spotAt,
  type Tree,
  type ValuePath,
  valueAt,
} from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against its schema, reports every mistake where it stands, and returns the paths that have one. */
export function validate(schema: z.ZodType, tree: Tree, report: ReportProblem): ValuePath[] {
  return issuesOf(schema, tree.value).flatMap((issue) => reportIssue(schema, issue, [], tree, report));
}

function reportIssue(schema: z.ZodType, issue: Issue, base: ValuePath, tree: Tree, report: ReportProblem): ValuePath[] {
  const path = [...base, ...issue.path];
  const value = valueAt(tree.value, path);
  // A number that cannot be kept as written is reported where it is read.
  if (typeof value === 'symbol') return [path];
  const spot = spotAt(tree, path);
  const key = keyOfValue(path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => reportKey(schema, path, name, tree, report));
  if (value === undefined) report('missing_key', spot, { key, ...allowedBy(issue) });
  else if (issue.code === 'invalid_union') return reportUnion(schema, issue, path, tree, report);
  else if (issue.code === 'invalid_type')
    report('wrong_type', spot, { key, expected: issue.expected, found: kindOf(value) });
  else if (issue.code === 'custom')
    reportCustom(String(issue.params?.code), numeralAt(tree, path) ?? shown(value), spot, report);
  else report('bad_value', spot, { key, found: shown(value), expected: expectedBy(issue) });
  return [path];
}

/** The key that a value stands under: of an entry of a list that of the list; empty for the whole file. */
const keyOfValue = (path: ValuePath): string => path.findLast((step) => typeof step === 'string') ?? '';

/** The values that a key may have, where they can be told. */
const allowedBy = (issue: Issue): { readonly allowed?: string } =>
  issue.code === 'invalid_value' ? { allowed: issue.values.map(String).join(' | ') } : {};

/**
 * In braces `value: 11,2%` is a value of 11 and a key `2%` that has none: the value before it, and the key as part of
 * it. Null for a key that is one; without a text where an earlier part of the same value is told already.
 */
function cutBefore(
  path: ValuePath,
  name: string,
  tree: Tree,
): { readonly spot: TextSpan; readonly fix: string | null } | null {
  const map = valueAt(tree.value, path);
  const origin = isObject(map) ? tree.origins.get(map) : undefined;
  const own = origin?.keys.get(name);
  const isBare = (key: string): boolean =>
    isObject(map) && map[key] === null && isSameSpot(origin?.values.get(key), origin?.keys.get(key));
  if (!origin || !own || !isObject(map) || !isBare(name)) return null;
  const names = [...origin.keys.keys()];
  const before = names[names.indexOf(name) - 1];
  const [key, value] = before === undefined ? [] : [origin.keys.get(before), origin.values.get(before)];
  if (before === undefined || !key || !value || value[0] !== own[0] || value[1] > own[1]) return null;
  if (isBare(before)) return { spot: own, fix: null };
  const held = map[before];
  if (isObject(held)) return null;
  const said = origin.numerals.get(before) ?? String(held);
  const blank = own[1] > value[1] + value[2] + 1 ? ' ' : '';
  return { spot: [value[0], value[1], own[1] + own[2] - value[1]], fix: `${before}: "${said},${blank}${name}"` };
}

/** Whether two places are equal: a key without a value has the place of its value. */
const isSameSpot = (a: TextSpan | undefined, b: TextSpan | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

function reportKey(schema: z.ZodType, path: ValuePath, name: string, tree: Tree, report: ReportProblem): ValuePath {
  const allowed = keysAt(schema, path);
  const cut = cutBefore(path, name, tree);
  if (cut) {
    if (cut.fix !== null) report('yaml_syntax', cut.spot, { reason: 'comma_cuts', fix: cut.fix });
    return [...path, name];
  }
  const [similar] = nearest(name, allowed, 1);
  report('unknown_key', keySpot(tree, path, name), {
    key: name,
    allowed: allowed.join(', '),
    ...(similar !== undefined && { nearest: similar }),
  });
  return [...path, name];
}

/** Reports the issues of the attempted union branch, else the allowed types. */
function reportUnion(
  schema: z.ZodType,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: ValuePath,
  tree: Tree,
  report: ReportProblem,
): ValuePath[] {
  const tried = issue.errors.find((issues) => !issues.some((inner) => isTypeOf(inner)));
  if (tried) return tried.flatMap((inner) => reportIssue(schema, inner, path, tree, report));
  const expected = issue.errors.flatMap((issues) => issues.filter(isTypeOf).map((inner) => inner.expected));
  const args = {
    key: keyOfValue(path),
    expected: expected.join('|'),
    found: kindOf(valueAt(tree.value, path)),
  };
  report('wrong_type', spotAt(tree, path), args);
  return [path];
}

const isTypeOf = (issue: Issue): issue is Extract<Issue, { code: 'invalid_type' }> =>
  issue.code === 'invalid_type' && issue.path.length === 0;

function reportCustom(code: string, found: string, spot: Parameters<ReportProblem>[1], report: ReportProblem): void {
  if (code === 'bad_id') report('bad_id', spot, { found, suggestion: slug(found).slice(0, 200) });
  else if (code === 'unreadable_period') reportPeriod(found, spot, report);
  else report('bad_value', spot, { key: '', found, expected: code });
}

function reportPeriod(text: string, spot: Parameters<ReportProblem>[1], report: ReportProblem): void {
  const suggestion = suggestedPeriod(text);
  const day = dayOfNumber(text);
  report('unreadable_period', spot, { text, ...(suggestion !== null && { suggestion }), ...(day !== null && { day }) });
}

/** What the value should have been, for the sentence: a list of words, or a bound. */
function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'too_small') return `>= ${issue.minimum}`;
  if (issue.code === 'too_big') return `<= ${issue.maximum}`;
  return issue.code satisfies string;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const shown = (value: unknown): string => (isObject(value) ? kindOf(value) : String(value));
