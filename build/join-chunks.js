import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * The texts of the parts, as pairs of name and text. esbuild puts what entries share into chunks of their own; each
 * chunk is joined to a part here, since every file that is loaded costs time. Parts are CommonJS, which loads in half
 * the time of modules.
 */
export async function joinChunks({ metafile, outputFiles }, parts, options) {
  const texts = new Map(outputFiles.map(({ path, text }) => [relative('dist', path), text]));
  const chunks = chunksOf(metafile, parts);
  const partOf = new Map([...chunks].flatMap(([part, list]) => list.map(({ name }) => [name, part])));
  const joined = [...chunks].map(async ([part, list]) => {
    const { outputFiles: files } = await build({
      ...options,
      stdin: { contents: entryOf(part, list), resolveDir: process.cwd() },
      format: 'cjs',
      define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
      supported: { 'dynamic-import': false },
      plugins: [takenIn(part, texts, partOf)],
    });
    return [part, plainly(files[0].text)];
  });
  return await Promise.all(joined);
}

/**
 * The chunks of each part, each behind the chunks that it imports, the entry last. A chunk that the first part needs
 * belongs to the first; one that several others need belongs to the second, which is always loaded before them.
 */
function chunksOf(metafile, parts) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [relative('dist', path), output]));
  const entryNamed = (part) => [...outputs.keys()].find((name) => name.replace(/-[A-Z0-9]{8}\.js$|\.js$/, '') === part);
  const loadedBy = (name, seen = new Set()) => {
    if (!outputs.has(name) || seen.has(name)) return [];
    seen.add(name);
    const loaded = outputs.get(name).imports.filter(({ kind }) => kind === 'import-statement');
    return [...loaded.flatMap(({ path }) => loadedBy(relative('dist', path), seen)), name];
  };
  const [first, second] = parts;
  const loaded = new Map(parts.map((part) => [part, loadedBy(entryNamed(part))]));
  const homeOf = (name) => {
    const users = parts.filter((part) => loaded.get(part).includes(name));
    return users.includes(first) ? first : users.length > 1 ? second : users[0];
  };
  // Every chunk once, each behind the chunks that it imports.
  const names = [...new Set([...parts.filter((part) => part !== second), second].flatMap((part) => loaded.get(part)))];
  const chunks = names.map((name) => ({ name, exports: outputs.get(name).exports }));
  return new Map(parts.map((part) => [part, chunks.filter(({ name }) => homeOf(name) === part)]));
}

/** The source of a part: imports its chunks, and exports all that other parts may import from them. */
function entryOf(part, chunks) {
  const exported = new Set();
  return chunks
    .map(({ name, exports }) => {
      const isEntry = name === chunks.at(-1).name;
      const own = isEntry ? exports.filter((each) => !exported.has(each)) : exports;
      const twice = own.filter((each) => exported.has(each));
      if (twice.length > 0) throw new Error(`two chunks of ${part} export one name: ${twice}`);
      for (const each of own) exported.add(each);
      return `import './${name}'; export { ${own} } from './${name}';`;
    })
    .join('');
}

/**
 * A plugin that resolves imports of chunks: those of this part are bundled, those of another part are imported from it.
 */
const takenIn = (part, texts, partOf) => ({
  name: 'join-chunks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind }) => {
      const name = path.slice('./'.length);
      // A dynamic import of the part's own chunks finds the part loaded: bundled, it would run at another time.
      const isOwn = partOf.get(name) === part && kind !== 'dynamic-import';
      return isOwn ? { path: name, namespace: 'chunk' } : { path: `./${partOf.get(name)}.js`, external: true };
    });
    onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
      contents: texts.get(path),
      resolveDir: process.cwd(),
    }));
  },
});

/**
 * Replaces esbuild's copies of imported modules by the modules themselves: parts have no default export, and modules of
 * Node are their own.
 */
const plainly = (text) =>
  text
    .replace(/__toESM\((require\("\.\/\w+\.js"\))\)/g, '$1')
    .replace(/__toESM\(require\("(node:\w+)"\)\)/g, '((own)=>({__proto__:own,default:own}))(require("$1"))')
    .replace('module.exports=__toCommonJS(stdin_exports)', 'module.exports=stdin_exports');
