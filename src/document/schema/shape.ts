import { z } from 'zod';

/** The keys that a schema allows in the map at a path; none where it allows any, or where there is no map. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let branches = branchesOf(schema);
  for (const key of path) branches = branches.flatMap((branch) => branchesOf(childOf(branch, key)));
  return branches.flatMap((branch) => (branch instanceof z.ZodObject ? Object.keys(branch.shape) : []));
}

/** What may stand in a place, without «optional» and «one of». */
function branchesOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return branchesOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branchesOf);
  return schema === undefined ? [] : [schema];
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}
