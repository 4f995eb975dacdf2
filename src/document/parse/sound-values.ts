import { z } from 'zod';
import { isObject } from './tree.ts';

/** The most values that are remembered per schema, and the longest text: values that recur are short. */
const MOST = 4096;
const LONGEST = 100;

/** Whether a value is certainly valid. False means that the schema has to decide. */
type Sound = (value: unknown) => boolean;

const KNOWN = new WeakMap<z.ZodType, Sound>();

/**
 * Whether a value is certainly valid for a schema. Checks the values of a map one by one, and a short value that recurs
 * only once, which takes a quarter of the time of zod. False means that zod has to decide, and to say what is wrong.
 */
export function isSurelySound(schema: z.ZodType, value: unknown): boolean {
  const known = KNOWN.get(schema) ?? soundBy(schema);
  KNOWN.set(schema, known);
  return known(value);
}

function soundBy(schema: z.ZodType): Sound {
  if (schema instanceof z.ZodString) return soundText(schema);
  // A schema with a check of its own on the whole value: zod is asked about all of it.
  if (schema.def.checks?.length) return remembering(schema);
  if (schema instanceof z.ZodOptional) {
    const inner = soundBy(schema.unwrap() as z.ZodType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => soundBy(option as z.ZodType));
    return (value) => options.some((isSound) => isSound(value));
  }
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) return soundMap(schema);
  if (schema instanceof z.ZodNumber && !(schema instanceof z.ZodNumberFormat)) return Number.isFinite;
  return remembering(schema);
}

/** For a text with rules of dx only: applies them without zod. */
function soundText(schema: z.ZodString): Sound {
  const rules = (schema.def.checks ?? []).map(({ _zod: { def } }) => (isRule(def) ? def.fn : null));
  const isAsked = rules.includes(null) ? remembering(schema) : (text: unknown) => rules.every((rule) => rule?.(text));
  return (value) => typeof value === 'string' && isAsked(value);
}

const isRule = (def: z.core.$ZodCheckDef): def is z.core.$ZodCustomDef => def.check === 'custom';

/** For a map without other keys than its own. */
function soundMap(schema: z.ZodObject): Sound {
  const values = new Map(Object.entries(schema.shape).map(([key, own]) => [key, soundBy(own as z.ZodType)]));
  const required = Object.keys(schema.shape).filter((key) => !(schema.shape[key] instanceof z.ZodOptional));
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) return false;
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    for (const key of Object.keys(value)) if (!values.get(key)?.(value[key])) return false;
    return true;
  };
}

/** Asks zod, and remembers the answer for a short text or a number. */
function remembering(schema: z.ZodType): Sound {
  const sound = new Set<unknown>();
  return (value) => {
    if (sound.has(value)) return true;
    if (!schema.safeParse(value).success) return false;
    if (typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST)) {
      if (sound.size === MOST) sound.clear();
      sound.add(value);
    }
    return true;
  };
}
