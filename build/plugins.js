import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Packages whose functions are rarely called and whose modules are slow to load: loaded by the first call. */
const ON_FIRST_USE = {
  'string-width': 'export default (text, options) => load().default(text, options);',
  chalk: 'export function Chalk(options) { return new (load().Chalk)(options); }',
  'node:crypto': `export const createHash = (name) => load().createHash(name);
    export const randomBytes = (size) => load().randomBytes(size);`,
  'node:v8': `export const getHeapSpaceStatistics = () => load().getHeapSpaceStatistics();
    export const setFlagsFromString = (flags) => load().setFlagsFromString(flags);`,
};

/** What the bundle needs of esbuild beyond its own: see each. */
export const plugins = (parts) => [
  fewParts(parts),
  onFirstUse(),
  measuredByOurs(),
  withoutChildren(),
  withoutColourOfTerminals(),
  driverBesideItsBinary(),
];

/** Turns dynamic imports into static ones, but where the bundle is to be cut. */
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
 * The words of a language are many, and a call needs those of one, or none: what names them makes them where it stands. Within the
 * words of a language all are made at once. A name is replaced wherever it stands in the file, so it is to be one that nothing else has.
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

/** cli-table3 measures cells as we do: its own copy of string-width makes its expressions when it is loaded. */
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

/** commander can start other programs; it is not asked to here, and what it would need takes time to load. */
const withoutChildren = () => ({
  name: 'without-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
  },
});

/** chalk can ask the terminal for its colours; it is told here, and what it would ask with takes time to load. */
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
 * The sixteen files of the database driver are taken in; its binary stays in its package, and is looked for there: in the
 * folders where Node would look, which asked for the package would read its exports first.
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
 * The same start for what only completes a line: main.ts with that in place of all commands. It loads nothing later, so
 * whatever would be loaded later is left out.
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
