// Loads the parts of the bundle, and keeps what V8 makes of them in the user's cache. The cache that Node offers keeps no function
// that is compiled when it is first called, as most are: to compile those anew took a tenth of every report.
const fs = require('node:fs');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** What Node, too, puts around a file: the names that it may use. */
const [HEAD, TAIL] = ['(function (exports, require, module, __filename, __dirname) {', '})'];

/** A part ends in a comment with a digest of its text. */
const DIGEST = /\/\/ (\w+)\n$/;

/** Words of a call that say which functions it uses. What is kept is kept for each: what a call does not use would only be read. */
const USES = [
  ...[
    'complete',
    '--help',
    'status',
    'check',
    'ranks',
    'trend',
    'compare',
    'coverage',
    'explain',
    'diff',
    'list',
    'load',
  ],
  ...['export', 'record', 'import', 'lint', 'init', 'new', 'schema'],
];

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? null : ownFolder();
const loaded = new Map();

/** What a part exports. It runs when it is first asked for. */
exports.loadPart = function loadPart(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = join(DIST, `${name}.js`);
  const text = fs.readFileSync(filename, 'latin1');
  const part = { exports: {} };
  loaded.set(name, part);
  const ask = (id) => (id.startsWith('./') ? loadPart(id.slice('./'.length, -'.js'.length)) : require(id));
  ask.resolve = require.resolve;
  const [, digest] = DIGEST.exec(text) ?? [];
  const run = functionOf(text, filename, folder && digest && join(folder, `${name}-${digest}`));
  run.call(part.exports, part.exports, ask, part, filename, DIST);
  return part.exports;
};

/** The function that the text of a part is: made of what is kept at a path, else kept there when the call ends. */
function functionOf(text, filename, path) {
  const cachedData = path ? kept(path) : undefined;
  const script = new Script(`${HEAD}${text}${TAIL}`, { filename, columnOffset: -HEAD.length, cachedData });
  if (path && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(path, script));
  return script.runInThisContext();
}

/** What is kept at a path; nothing where its two copies differ: V8 runs what it is given, whatever has become of it. */
function kept(path) {
  let file;
  try {
    file = fs.openSync(path);
    const code = Buffer.allocUnsafeSlow(fs.fstatSync(file).size / 2);
    const block = Buffer.allocUnsafe(1 << 16);
    fs.readSync(file, code);
    for (let at = 0; at < code.length; at += block.length) {
      const read = block.subarray(0, fs.readSync(file, block));
      if (!read.equals(code.subarray(at, at + block.length))) return;
    }
    return code;
  } catch {
    // Without it the program is slower and otherwise the same.
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

/** Keeps what has been compiled by now, twice. What is older than a month goes: most of it is of another build. */
function keep(path, script) {
  const made = `${path}.${process.pid}`;
  try {
    const code = script.createCachedData();
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(made, Buffer.concat([code, code]), { mode: 0o600, flush: true });
    fs.renameSync(made, path);
    for (const name of fs.readdirSync(folder)) {
      const old = join(folder, name);
      if (Date.now() - fs.statSync(old).mtimeMs > MONTH_MS) fs.rmSync(old);
    }
  } catch {
    // The next call tries again.
    if (fs.existsSync(made)) fs.rmSync(made, { force: true });
  }
}

/** Where what this call uses is kept; null where that is somebody else's or others may write to it: what is there is run. */
function ownFolder() {
  const { XDG_CACHE_HOME: named } = process.env;
  try {
    const all = join(named && isAbsolute(named) ? named : join(homedir(), '.cache'), 'dx/code');
    const stats = fs.statSync(all, { throwIfNoEntry: false });
    const isOurs = !stats || !process.geteuid || (stats.uid === process.geteuid() && (stats.mode & 0o022) === 0);
    const use = USES.find((word) => process.argv.includes(word)) ?? 'others';
    return isOurs ? join(all, `${process.version}-${process.arch}`, use.replace('--', '')) : null;
  } catch {
    return null;
  }
}
