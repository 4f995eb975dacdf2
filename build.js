// Bundles src/ into dist/, in few parts, so that a command loads only what it uses.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { finish } from './build/finish.js';
import { joinChunks } from './build/join-chunks.js';
import { licencesOf } from './build/licences.js';
import { PARTS } from './build/parts.js';
import { onlyCompleting, plugins } from './build/plugins.js';

const OPTIONS = {
  // Identifiers are not minified: reported stacks stay readable.
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  target: 'node22.14',
  legalComments: 'none',
  bundle: true,
  write: false,
  external: ['better-sqlite3/package.json'],
};

// A part is a function with the names that Node gives a file: `bin/parts.js` calls it. Put around it there, the whole
// text was copied.
const AS_FUNCTION = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

// Built in a folder of its own: a call during the build finds the old program, whole.
const MADE = 'dist.new';
rmSync(MADE, { recursive: true, force: true });
mkdirSync(MADE);
const cut = await build({
  ...OPTIONS,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  metafile: true,
  plugins: plugins(PARTS),
});
for (const [part, text] of await joinChunks(cut, ['main', ...Object.keys(PARTS)], { ...OPTIONS, ...AS_FUNCTION }))
  writeFileSync(`${MADE}/${part}.js`, text);
await build({
  ...OPTIONS,
  ...AS_FUNCTION,
  entryPoints: ['src/main.ts'],
  outfile: `${MADE}/complete.js`,
  write: true,
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  plugins: onlyCompleting(),
});
// Threads have bundles of their own: a shared part would be one more file to load for every call.
for (const worker of ['parsing/worker', 'table/table-worker'])
  await build({
    ...OPTIONS,
    entryPoints: [`src/cli/workspace/load/${worker}.ts`],
    outfile: `${MADE}/${basename(worker)}.js`,
    write: true,
    format: 'cjs',
    plugins: plugins({}),
  });
writeFileSync(`${MADE}/package.json`, '{ "type": "commonjs" }\n');
writeFileSync(`${MADE}/LICENSES.txt`, licencesOf(Object.keys(cut.metafile.inputs)));
finish(MADE, 'dist');
