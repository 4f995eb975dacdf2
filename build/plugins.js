import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Modules that load slowly and are rarely used: loaded at the first call of a function. */
const ON_FIRST_USE = {
  'string-width': 'export default (text, options) => load().default(text, options);',
  chalk: 'export function Chalk(options) { return new (load().Chalk)(options); }',
  'node:crypto': `export const createHash = (name) => load().createHash(name);
    export const randomBytes = (size) => load().randomBytes(size);`,
  'node:v8': `export const getHeapSpaceStatistics = () => load().getHeapSpaceStatistics();
    export const setFlagsFromString = (flags) => load().setFlagsFromString(flags);`,
};

/** The esbuild plugins of the bundle. */
export const plugins = (parts) => [
  fewParts(parts),
  onFirstUse(),
  measuredByOurs(),
  withoutChildren(),
  withoutColourOfTerminals(),
  driverBesideItsBinary(),
];

/** Turns dynamic imports into static ones, except those of a part. */
function fewParts(parts) {
  const partOf = new Map(Object.entries(parts).flatMap(([part, files]) => files.map((file) => [file, part])));
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
        return { contents: heads.join('') + withWordsOnFirstUse(contents, path), loader: 'ts' };
      });
      onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: parts[path].map((file) => `export * from './${file}';`).join(''),
        resolveDir: process.cwd(),
      }));
    },
  };
}

/**
 * Loads the words of a language where they are used, since a call needs those of one language or of none. An imported
 * name is replaced by a `require` wherever it occurs in the file, so no other variable may have it. Files among the
 * words of a language stay as they are.
 */
function withWordsOnFirstUse(program, path) {
  if (WORDS.test(path)) return program;
  const names = new Map();
  const without = program.replace(/^import \{ (\w+) \} from '([^']+)';$/gm, (line, name, file) => {
    if (!WORDS.test(join(dirname(path), file))) return line;
    names.set(name, file);
    return '';
  });
  return [...names].reduce(
    (text, [name, file]) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), `require('${file}').${name}`),
    without,
  );
}

const WORDS = /[\\/]words[\\/](?:vi|en)[\\/]/;

const onFirstUse = () => ({
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
});

/**
 * Gives cli-table3 dx's measure of width: its own copy of string-width builds regular expressions when it is loaded.
 */
const measuredByOurs = () => ({
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
});

/** Leaves out the modules with which commander starts other programs: they are not used, and slow to load. */
const withoutChildren = () => ({
  name: 'without-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
  },
});

/** Leaves out the modules with which chalk detects colours: dx tells it, and they are slow to load. */
const withoutColourOfTerminals = () => ({
  name: 'without-colour-of-terminals',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'colours', namespace: 'untold' }));
    onLoad({ filter: /.*/, namespace: 'untold' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
});

/**
 * Bundles the sixteen files of the database driver. Its binary stays in its package, and is searched in the folders
 * where Node would look: resolving the package through Node would read its exports first.
 */
const driverBesideItsBinary = () => ({
  name: 'driver-beside-its-binary',
  setup({ onLoad }) {
    onLoad({ filter: /better-sqlite3[\\/]lib[\\/]binding\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8').replaceAll('__dirname', 'libOfDriver()')}
        function libOfDriver() {
          const folders = require.resolve.paths('better-sqlite3').map((folder) => path.join(folder, 'better-sqlite3', 'lib'));
          const asked = () => path.join(path.dirname(require.resolve('better-sqlite3/package.json')), 'lib');
          return folders.find((folder) => fs.existsSync(folder)) ?? asked();
        }`,
    }));
  },
});

/**
 * The plugins of the bundle that only completes: `main.ts` with completion in place of all commands, without dynamic
 * imports.
 */
export const onlyCompleting = () => [
  {
    name: 'only-completing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/cli\/run\.ts$/ }, () => ({ path: 'run', namespace: 'only-completing' }));
      onLoad({ filter: /.*/, namespace: 'only-completing' }, () => ({
        contents: "export { complete as run } from './src/cli/complete/complete.ts';",
        resolveDir: process.cwd(),
      }));
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/\bimport\(\s*'\.[^']+',?\s*\)/g, 'Promise.reject()'),
        loader: 'ts',
      }));
    },
  },
  onFirstUse(),
  driverBesideItsBinary(),
];
