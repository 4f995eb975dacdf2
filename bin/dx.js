#!/usr/bin/env node
// Nothing is imported before the version is known: on an older Node the database driver ends in a segmentation fault.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`dx needs Node 22.14 or newer; this is ${process.versions.node}\n`);
  process.exitCode = 69;
} else {
  // Node would answer 1, which is the verdict «no». A rejection that nobody waits for comes here too.
  process.once('uncaughtException', crash);
  // Nothing is left to do then, and nothing to be said: to take the heap apart would take longer than to leave it.
  process.once('beforeExit', () => process.exit());
  settleColors(process.env);
  // Somebody waits with a finger on the key: what completes a line loads nothing else.
  require('./parts.js').loadPart(process.argv[2] === 'complete' ? 'complete' : 'main');
}

/** Whatever was not foreseen: one line, the stack with --debug, and the exit code of a bug. */
function crash(error) {
  process.on('uncaughtException', () => process.exit(70));
  const { message, stack } = Object(error);
  const lines = [`dx: this is a bug in dx: ${message ?? error}. Run again with --debug and report what it prints`];
  if (process.argv.includes('--debug')) lines.push(...String(stack ?? '').split('\n'));
  const text = lines.map((line) => `${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')}\n`).join('');
  process.stderr.on('error', () => process.exit(70));
  process.stderr.write(text, () => process.exit(70));
}

/** Node warns on stderr where colour is both forced and forbidden. dx knows which of the two counts; the other goes. */
function settleColors(env) {
  if (env.FORCE_COLOR === undefined) return;
  if (env.NO_COLOR) delete env.FORCE_COLOR;
  else delete env.NO_COLOR;
  delete env.NODE_DISABLE_COLORS;
}
