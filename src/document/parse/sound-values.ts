import { z } from 'zod';
import { isObject } from './tree.ts';

/** So many values of a schema are remembered, and no text that is longer: what many entries say alike is short. */
const MOST = 4096;
const LONGEST = 100;

/** Answers whether a value is sound; false says only that the schema has to be asked. */
type Sound = (value: unknown) => boolean;

const KNOWN = new WeakMap<z.ZodType, Sound>();

/**
 * Whether a schema surely finds nothing wrong with a value. Values of a map are looked at one by one, and a short one
 * that many maps have once: an entry takes a quarter of the time that way. False says only that the schema has to be
 * asked what is wrong.
 */
export function isSurelySound(schema: z.ZodType, value: unknown): boolean {
  const known = KNOWN.get(schema) ?? soundBy(schema);
  KNOWN.set(schema, known);
  return known(value);
}

function soundBy(schema: z.ZodType): Sound {
  if (schema instanceof z.ZodString) return soundText(schema);
  // What looks at a value as a whole is asked about all of it.
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

/** Of a text of which rules of ours are all that is asked: they are, and zod is not. */
function soundText(schema: z.ZodString): Sound {
  const rules = (schema.def.checks ?? []).map(({ _zod: { def } }) => (isRule(def) ? def.fn : null));
  const isAsked = rules.includes(null) ? remembering(schema) : (text: unknown) => rules.every((rule) => rule?.(text));
  return (value) => typeof value === 'string' && isAsked(value);
}

const isRule = (def: z.core.$ZodCheckDef): def is z.core.$ZodCustomDef => def.check === 'custom';

/** Of a map that may have no other keys than its own. */
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

/** What zod answers, asked once of a short text or a number as long as it is remembered. */
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
