import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/document/parse/yaml/yaml-tree.ts';
import { jsonSchemas } from '../../../src/document/schema/json-schema.ts';

const schemas = jsonSchemas();
const accepts = (name: string, value: unknown): boolean =>
  new Ajv({ strict: false }).validate(schemas[name] ?? {}, JSON.parse(JSON.stringify(value)));
const FIGURE = { indicator: 'share', period: 2024, value: '7,1%', source: ['a'][0] };

describe('JSON Schemas', () => {
  it('exist for every kind of file, all of draft-07', () => {
    const kinds = [
      'units',
      'populations',
      'provinces',
      'indicators',
      'indices',
      'sources',
      'plans',
      'measurements',
      'rankings',
    ];
    expect(Object.keys(schemas)).toEqual(['dx', 'ranking', 'dx.yaml', ...kinds]);
    for (const schema of Object.values(schemas))
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it.each(['dx', 'dx.yaml'])('are kept beside the code: %s', async (name) => {
    await expect(`${JSON.stringify(schemas[name], null, 2)}\n`).toMatchFileSnapshot(
      `../../../schema/${name}.schema.json`,
    );
  });

  it('accept what a load accepts', () => {
    const base = readFileSync(join(import.meta.dirname, '../../fixtures/problems/base/seeds/base.yaml'), 'utf8');
    expect(accepts('dx', parseYaml(base, 'a').tree?.value)).toBe(true);
    expect(accepts('measurements', { province: 'quang-ninh', measurements: [FIGURE] })).toBe(true);
    expect(accepts('dx.yaml', {})).toBe(true);
  });

  it.each([
    ['an unknown key', { province: 'a', measurements: [{ ...FIGURE, valeu: 1 }] }],
    ['an id that is none', { province: 'Quảng Ninh', measurements: [{ ...FIGURE, indicator: 'Kinh tế số' }] }],
    ['figures without a province', { measurements: [FIGURE] }],
    ['a file of no kind', { province: 'a' }],
  ])('refuse %s', (_, value) => {
    expect(accepts('dx', value)).toBe(false);
  });
});
