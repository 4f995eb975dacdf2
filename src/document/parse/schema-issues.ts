import { z } from 'zod';
import { isObject, type ValuePath } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Longer lists are checked entry by entry, whatever they hold. */
const SHORT = 100;

/**
 * What a schema finds wrong with a value, with paths from the value. Lists are checked entry by entry: zod hands the issues
 * of a whole list on as arguments of one call, of which there can be no hundred thousand.
 */
export function issuesOf(schema: z.ZodType, value: unknown, path: ValuePath = []): Issue[] {
  const lists = listsIn(schema, value);
  const shell = lists.length === 0 ? value : { ...(value as object), ...Object.fromEntries(lists.map(emptied)) };
  const result = schema.safeParse(shell);
  const issues = result.success
    ? []
    : result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  for (const { key, entry, entries } of lists) {
    for (const [name, item] of entries) {
      for (const issue of issuesOf(entry, item, [...path, key, name])) issues.push(issue);
    }
  }
  return issues as Issue[];
}

interface List {
  readonly key: string;
  readonly entry: z.ZodType;
  readonly entries: readonly (readonly [PropertyKey, unknown])[];
  readonly isArray: boolean;
}

const emptied = ({ key, isArray }: List): [string, object] => [key, isArray ? [] : {}];

/** The lists directly in a map: those of maps, and those that are long. */
function listsIn(schema: z.ZodType, value: unknown): List[] {
  if (!(schema instanceof z.ZodObject) || !isObject(value) || Array.isArray(value)) return [];
  return Object.keys(value).flatMap((key): List[] => {
    const child: unknown = Object.hasOwn(schema.shape, key) ? unwrapped(schema.shape[key]) : undefined;
    const held = value[key];
    if (child instanceof z.ZodArray && Array.isArray(held)) {
      const entry = child.element as z.ZodType;
      if (!(unwrapped(entry) instanceof z.ZodObject) && held.length <= SHORT) return [];
      return [{ key, entry, entries: held.map((item, index) => [index, item] as const), isArray: true }];
    }
    if (child instanceof z.ZodRecord && isObject(held) && !Array.isArray(held)) {
      return [{ key, entry: child.valueType as z.ZodType, entries: Object.entries(held), isArray: false }];
    }
    return [];
  });
}

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
