import { nearest } from '../../core/text/did-you-mean.ts';
import type { Answer } from '../command.ts';
import { UsageError } from '../errors/errors.ts';

/** `dx schema [kind]`: the JSON Schema of the files, made from the schemas that validate them. */
export const schema: Answer = async (_, [kind = 'dx']) => {
  const { jsonSchemas } = await import('../../document/schema/json-schema.ts');
  const schemas = jsonSchemas();
  const found = schemas[kind];
  if (!found) {
    const allowed = Object.keys(schemas);
    throw new UsageError(
      'bad_value',
      { option: '<kind>', value: kind, allowed: allowed.join(', ') },
      nearest(kind, allowed),
    );
  }
  return { text: `${JSON.stringify(found, null, 2)}\n` };
};
