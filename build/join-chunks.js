import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * The text of each part, by its name. esbuild cuts out what entries share as chunks of their own: each is put into the first
 * part that loads it, since every file costs time. The parts are CommonJS: its loader takes half the time of that of modules.
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
 * The chunks of each part, what is loaded first before what loads it, its entry last. What the start loads is in the first
 * part; what several others load is in the second, which is there by then.
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
  // Every chunk once, each behind what it loads.
  const names = [...new Set([...parts.filter((part) => part !== second), second].flatMap((part) => loaded.get(part)))];
  const chunks = names.map((name) => ({ name, exports: outputs.get(name).exports }));
  return new Map(parts.map((part) => [part, chunks.filter(({ name }) => homeOf(name) === part)]));
}

/** What a part is made of: its chunks, with all that another part may ask for. Its entry, the last, hands on what they have. */
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

/** Takes the chunks of a part in; those of another are asked of that part. */
const takenIn = (part, texts, partOf) => ({
  name: 'join-chunks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind }) => {
      const name = path.slice('./'.length);
      // What a part loads of itself later is there by then; taken in, it would be wrapped and made at another time.
      const isOwn = partOf.get(name) === part && kind !== 'dynamic-import';
      return isOwn ? { path: name, namespace: 'chunk' } : { path: `./${partOf.get(name)}.js`, external: true };
    });
    onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
      contents: texts.get(path),
      resolveDir: process.cwd(),
    }));
  },
});

/** Modules as they are, not a copy of all that they export: our own parts have no default, those of Node are their own. */
const plainly = (text) =>
  text
    .replace(/__toESM\((require\("\.\/\w+\.js"\))\)/g, '$1')
    .replace(/__toESM\(require\("(node:\w+)"\)\)/g, '((own)=>({__proto__:own,default:own}))(require("$1"))')
    .replace('module.exports=__toCommonJS(stdin_exports)', 'module.exports=stdin_exports');
