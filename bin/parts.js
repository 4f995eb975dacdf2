// Loads the parts of the bundle, and keeps what V8 makes of them in the user's cache. The cache that Node offers keeps no function
// that is compiled when it is first called, as most are: to compile those anew took a tenth of every report.
const fs = require('node:fs');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** A part is a function of the names that Node gives a file, and ends in a comment with a digest of its text. */
const DIGEST = /\/\/ (\w+)\n$/;

/** Words of a call that say which functions it uses. What is kept is kept for each: what a call does not use would only be read. */
const USES = [
  ...['complete', '--help', 'status', 'check', 'ranks', 'trend', 'compare', 'coverage', 'explain', 'diff', 'list'],
  ...['load', 'export', 'record', 'import', 'lint', 'init', 'new', 'schema'],
];

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? null : ownFolder();
const loaded = new Map();

/** Where files are read to, one after another: memory takes longer to get than to fill. */
const room = Buffer.allocUnsafeSlow(1 << 21);
const block = Buffer.allocUnsafeSlow(1 << 16);

/** What a part exports. It runs when it is first asked for. */
exports.loadPart = function loadPart(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = join(DIST, `${name}.js`);
  const part = { exports: {} };
  loaded.set(name, part);
  const ask = (id) => (id.startsWith('./') ? loadPart(id.slice('./'.length, -'.js'.length)) : require(id));
  ask.resolve = require.resolve;
  functionIn(filename, name).call(part.exports, part.exports, ask, part, filename, DIST);
  return part.exports;
};

/** The function that a file is: made of what is kept of it where that can be used, else kept when the call ends. */
function functionIn(filename, name) {
  const text = opened(filename, (file) => bytesOf(file, fs.fstatSync(file).size)).toString('latin1');
  const [, digest] = DIGEST.exec(text) ?? [];
  const path = folder && digest && join(folder, `${name}-${digest}`);
  const cachedData = path ? kept(path) : undefined;
  const script = new Script(text, { filename, cachedData });
  if (path && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(path, script));
  return script.runInThisContext();
}

/** What is kept at a path; nothing where its two copies differ: V8 runs what it is given, whatever has become of it. */
function kept(path) {
  try {
    return opened(path, (file) => {
      const code = bytesOf(file, fs.fstatSync(file).size / 2);
      for (let at = 0; at < code.length; at += block.length) {
        const read = block.subarray(0, fs.readSync(file, block));
        if (!read.equals(code.subarray(at, at + block.length))) return;
      }
      return code;
    });
  } catch {
    // Without it the program is slower and otherwise the same.
  }
}

/** What is made of an open file, which is closed then. */
function opened(path, use) {
  const file = fs.openSync(path);
  try {
    return use(file);
  } finally {
    fs.closeSync(file);
  }
}

/** The next bytes of a file, so many; until others are read in their place. */
function bytesOf(file, size) {
  const bytes = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
  return bytes.subarray(0, fs.readSync(file, bytes));
}

/** Keeps what has been compiled by now, twice. What is older than a month goes: most of it is of another build. */
function keep(path, script) {
  const made = `${path}.${process.pid}`;
  try {
    // V8 takes only what was kept under the flags that it starts with, and a run may set this one (src/cli/workspace/young-heap.ts).
    require('node:v8').setFlagsFromString('--semi-space-growth-factor=2');
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
