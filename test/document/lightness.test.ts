import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** The packages that a file loads when it runs, through everything it imports; types are not loaded. */
function loadedBy(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  return [...imports].flatMap(([, name = '']) =>
    name.startsWith('.') ? loadedBy(join(dirname(path), name), seen) : [name],
  );
}

const room = join(import.meta.dirname, '../../src/document');

it.each([
  'model/link.ts',
  'read/files.ts',
  'read/read.ts',
  'parse/settings.ts',
  'read/settings-source.ts',
  'read/workspace.ts',
])('%s loads neither parser nor schema, so that unchanged files cost nothing', (file) => {
  expect(loadedBy(join(room, file)).filter((name) => !name.startsWith('node:'))).toEqual([]);
});

it('parse/parse.ts loads them', () => {
  expect(loadedBy(join(room, 'parse/parse.ts'))).toEqual(expect.arrayContaining(['yaml', 'zod']));
});
