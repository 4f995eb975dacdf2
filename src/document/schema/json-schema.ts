import { z } from 'zod';
import { type FileListName, file, fileWith, lists } from './file.ts';
import { ranking } from './ranking.ts';
import { settings } from './settings.ts';

/** Lists that are about the province their file names. */
const NEEDS_PROVINCE = { plans: ['province'], measurements: ['province'] };

/**
 * JSON Schemas (draft-07) of every kind of file, for editors: by list, `dx` for a file with any of the lists, and
 * `dx.yaml`. Made from the schemas that validate, so an editor and a load say the same.
 */
export function jsonSchemas(): Record<string, object> {
  const kinds = Object.keys(lists) as FileListName[];
  const anyOf = kinds.map((kind) => ({ required: [kind] }));
  return {
    dx: { $schema: DRAFT, anyOf: [{ ...jsonSchema(file), anyOf, dependencies: NEEDS_PROVINCE }, jsonSchema(ranking)] },
    ranking: jsonSchema(ranking),
    'dx.yaml': jsonSchema(settings),
    ...Object.fromEntries(kinds.map((kind) => [kind, { title: kind, ...jsonSchema(fileWith(kind)) }])),
  };
}

const DRAFT = 'http://json-schema.org/draft-07/schema#';

const jsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { target: 'draft-07', io: 'input' });
