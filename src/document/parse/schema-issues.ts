import { z } from 'zod';
import { isSurelySound } from './sound-values.ts';
import { isObject } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Longer lists are checked entry by entry, whatever they hold. */
const SHORT = 100;

/**
 * What a schema finds wrong with a value, with paths from the value. Lists are checked entry by entry: zod hands the
 * issues of a whole list on as arguments of one call, of which there can be no hundred thousand.
 */
export function issuesOf(schema: z.ZodType, value: unknown): Issue[] {
  const lists = listsIn(schema, value);
  if (lists.length === 0) return issuesOfWhole(schema, value);
  const shell = { ...(value as object), ...Object.fromEntries(lists.map(emptied)) };
  const issues: Issue[] = [...issuesOfWhole(schema, shell)];
  for (const { key, entry, entries } of lists) {
    for (const [name, item] of entries) {
      for (const issue of issuesOf(entry, item)) issues.push({ ...issue, path: [key, name, ...issue.path] });
    }
  }
  return issues;
}

const issuesOfWhole = (schema: z.ZodType, value: unknown): Issue[] =>
  isSurelySound(schema, value) ? [] : (schema.safeParse(value).error?.issues ?? []);

/** A list that a value holds. */
interface List extends ListSchema {
  readonly key: string;
  readonly entries: readonly (readonly [PropertyKey, unknown])[];
}

/** What a schema wants of a list in one of its keys: in order, or by names. */
interface ListSchema {
  readonly entry: z.ZodType;
  readonly isArray: boolean;
  readonly isOfMaps: boolean;
}

const emptied = ({ key, isArray }: List): [string, object] => [key, isArray ? [] : {}];

/** The lists directly in a map: those of maps, and those that are long. */
function listsIn(schema: z.ZodType, value: unknown): List[] {
  const lists: List[] = [];
  if (!(schema instanceof z.ZodObject) || !isObject(value) || Array.isArray(value)) return lists;
  const known = listSchemasOf(schema);
  if (known.size === 0) return lists;
  for (const key of Object.keys(value)) {
    const list = known.get(key);
    const held = value[key];
    if (!list) continue;
    if (list.isArray && Array.isArray(held) && (list.isOfMaps || held.length > SHORT))
      lists.push({ key, ...list, entries: held.map((item, index) => [index, item] as const) });
    else if (!list.isArray && isObject(held) && !Array.isArray(held))
      lists.push({ key, ...list, entries: Object.entries(held) });
  }
  return lists;
}

const KNOWN = new WeakMap<z.ZodObject, ReadonlyMap<string, ListSchema>>();

/** The keys of a map in which its schema wants a list. */
function listSchemasOf(schema: z.ZodObject): ReadonlyMap<string, ListSchema> {
  const known = KNOWN.get(schema);
  if (known) return known;
  const found = new Map<string, ListSchema>();
  for (const [key, wanted] of Object.entries(schema.shape)) {
    const list = unwrapped(wanted);
    if (list instanceof z.ZodArray) {
      const entry = list.element as z.ZodType;
      found.set(key, { entry, isArray: true, isOfMaps: unwrapped(entry) instanceof z.ZodObject });
    } else if (list instanceof z.ZodRecord)
      found.set(key, { entry: list.valueType as z.ZodType, isArray: false, isOfMaps: false });
  }
  KNOWN.set(schema, found);
  return found;
}

const unwrapped = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
