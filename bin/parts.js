// Loads the parts of the bundle, and keeps what V8 makes of them in the user's cache. The cache that Node offers keeps
// no function that is compiled when it is first called, as most are: to compile those anew took a tenth of every
// report.
const fs = require('node:fs');
const { homedir } = require('node:os');
const { isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');

/** The comment at the end of each part: a digest of its text. */
const DIGEST = /\/\/ (\w+)\n$/;

/**
 * Words of a call that tell which functions it uses. Compiled code is kept for each of them, so that a call reads only
 * its own.
 */
const USES = [
  ...['complete', '--help', 'status', 'check', 'ranks', 'trend', 'compare', 'coverage', 'explain', 'diff', 'list'],
  ...['load', 'export', 'record', 'import', 'lint', 'init', 'new', 'schema'],
];

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? null : ownFolder();
const loaded = new Map();

/** Buffers for reading files, reused: allocating memory takes longer than reading into it. */
const room = Buffer.allocUnsafeSlow(1 << 21);
const block = Buffer.allocUnsafeSlow(1 << 16);

/** The exports of a part, which runs when it is first asked for. */
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

/**
 * The function in a file: from the compiled code that is kept, if it can be used; else its code is kept when the call
 * ends.
 */
function functionIn(filename, name) {
  const text = opened(filename, (file) => bytesOf(file, fs.fstatSync(file).size)).toString('latin1');
  const [, digest] = DIGEST.exec(text) ?? [];
  const path = folder && digest && join(folder, `${name}-${digest}`);
  const cachedData = path ? kept(path) : undefined;
  const script = new Script(text, { filename, cachedData });
  if (path && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(path, script));
  return script.runInThisContext();
}

/** The compiled code at a path; undefined where its two copies differ, since V8 does not notice damage. */
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
    // Without kept code the program is only slower.
  }
}

/** Opens a file, uses it and closes it. */
function opened(path, use) {
  const file = fs.openSync(path);
  try {
    return use(file);
  } finally {
    fs.closeSync(file);
  }
}

/** The next `size` bytes of a file, valid until the next call: the buffer is reused. */
function bytesOf(file, size) {
  const bytes = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
  return bytes.subarray(0, fs.readSync(file, bytes));
}

/**
 * Keeps the code that was compiled in this call, in two copies. Removes code older than a month, mostly of other
 * builds.
 */
function keep(path, script) {
  const made = `${path}.${process.pid}`;
  try {
    // V8 takes only what was kept under the flags that it starts with, and a run may set this one
    // (src/cli/workspace/young-heap.ts).
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

/**
 * The folder of compiled code for this call; null where it belongs to or may be written by others, since its content is
 * run.
 */
function ownFolder() {
  const { XDG_CACHE_HOME: named } = process.env;
  try {
    const all = join(named && isAbsolute(named) ? named : join(homedir(), '.cache'), 'dx/code');
    const stats = fs.statSync(all, { throwIfNoEntry: false });
    const isOurs = !stats || !process.geteuid || (stats.uid === process.geteuid() && (stats.mode & 0o022) === 0);
    // Of a HOME that is empty or relative Node makes a folder below the current one: code from there is not run.
    if (!isAbsolute(all)) return null;
    const use = USES.find((word) => process.argv.includes(word)) ?? 'others';
    return isOurs ? join(all, `${process.version}-${process.arch}`, use.replace('--', '')) : null;
  } catch {
    return null;
  }
}
