// Bundles src/ into dist/: everything but the native driver, in few parts so that a command loads only what it uses.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, transform } from 'esbuild';

/** The lines of a file with what is wrong in them. */
const FRAMES = ['src/render/terminal/problem-text.ts', 'src/render/ci/findings-text.ts', 'src/render/ci/junit.ts'];

/** Every other format: what src/render/index.ts loads when it is asked for. */
const renderers = readFileSync('src/render/index.ts', 'utf8').matchAll(/\bimport\('\.\/([^']+)'\)/g);
const FORMATS = new Set(
  [...renderers].map(([, name]) => `src/render/${name}`).filter((file) => !FRAMES.includes(file)),
);

/**
 * Where the bundle is cut: a dynamic import of one of these files loads the part that holds them all. Any other is loaded
 * with the file that it stands in, since one more file costs more time than what is in it.
 */
const PARTS = {
  // Commands, database, views, formats.
  reports: ['src/cli/answer.ts', ...FORMATS],
  frames: FRAMES,
  // The YAML parser, the schemas, what joins files; git.
  reading: [
    'src/document/parse/parse.ts',
    'src/document/parse/read-settings.ts',
    'src/document/schema/json-schema.ts',
    'src/document/model/link.ts',
    'src/cli/workspace/load/load-files.ts',
    'src/cli/workspace/load/table-source.ts',
    'src/cli/workspace/load/lint-facts.ts',
    'src/cli/workspace/load/save-dataset.ts',
    'src/document/model/sound-part.ts',
    'src/cli/workspace/verification.ts',
    'src/cli/commands/diff/revision-facts.ts',
  ],
};

/** Packages whose functions are rarely called and whose modules are slow to load: loaded by the first call. */
const ON_FIRST_USE = {
  'string-width': 'export default (text, options) => load().default(text, options);',
  chalk: 'export function Chalk(options) { return new (load().Chalk)(options); }',
  'node:crypto': `export const createHash = (name) => load().createHash(name);
    export const randomBytes = (size) => load().randomBytes(size);`,
};

const OPTIONS = {
  // Identifiers keep their names: a stack that somebody reports can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  target: 'node22.14',
  legalComments: 'none',
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const { metafile, outputFiles } = await build({
  ...OPTIONS,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  external: ['better-sqlite3'],
  metafile: true,
  plugins: [fewParts(), onFirstUse(), measuredByOurs(), withoutChildren()],
});
// As CommonJS: its loader takes half the time of that of modules, which is felt in a program that is over in a moment.
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    ...OPTIONS,
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    supported: { 'dynamic-import': false },
  });
  writeFileSync(path, code);
}
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
writeFileSync('dist/LICENSES.txt', licencesOf(Object.keys(metafile.inputs)));

/** Turns dynamic imports into static ones, but where the bundle is to be cut. */
function fewParts() {
  const partOf = new Map(Object.entries(PARTS).flatMap(([part, files]) => files.map((file) => [file, part])));
  return {
    name: 'few-parts',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const heads = [];
        const contents = readFileSync(path, 'utf8').replace(/\bimport\(\s*'(\.[^']+)',?\s*\)/g, (_, name) => {
          const part = partOf.get(relative('.', join(dirname(path), name)).replaceAll('\\', '/'));
          if (part) return `import('part:${part}')`;
          heads.push(`import * as inlined${heads.length} from '${name}';`);
          return `Promise.resolve(inlined${heads.length - 1})`;
        });
        return { contents: heads.join('') + contents, loader: 'ts' };
      });
      onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: PARTS[path].map((file) => `export * from './${file}';`).join(''),
        resolveDir: process.cwd(),
      }));
    },
  };
}

function onFirstUse() {
  return {
    name: 'on-first-use',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(?:${Object.keys(ON_FIRST_USE).join('|')})$`);
      onResolve({ filter }, ({ path, namespace, kind, importer }) =>
        namespace === 'file' && kind === 'import-statement' && !importer.includes('node_modules')
          ? { path, namespace: 'on-first-use' }
          : null,
      );
      onLoad({ filter: /.*/, namespace: 'on-first-use' }, ({ path }) => ({
        contents: `let loaded; const load = () => (loaded ??= require('${path}'));\n${ON_FIRST_USE[path]}`,
        resolveDir: process.cwd(),
      }));
    },
  };
}

/** cli-table3 measures cells as we do: its own copy of string-width makes its expressions when it is loaded. */
function measuredByOurs() {
  return {
    name: 'measured-by-ours',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^string-width$/ }, ({ importer }) =>
        importer.includes('cli-table3') ? { path: 'width', namespace: 'ours' } : null,
      );
      onLoad({ filter: /.*/, namespace: 'ours' }, () => ({
        contents: "module.exports = require('./src/render/terminal/width.ts').width;",
        resolveDir: process.cwd(),
      }));
    },
  };
}

/** commander can start other programs; it is not asked to here, and what it would need takes time to load. */
function withoutChildren() {
  return {
    name: 'without-children',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: 'none', namespace: 'none' } : null,
      );
      onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
    },
  };
}

/** The licence texts of every package that ended up inside the bundle. */
function licencesOf(inputs) {
  const folders = inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(folders)].sort().map(licenceOf).join('\n');
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8') : `${license}\n`;
  return `=== ${name} ${version} (${license})\n${text}`;
}
