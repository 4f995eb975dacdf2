#!/usr/bin/env node
// Checks the version before anything is imported: on an older Node the database driver ends in a segmentation fault.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`dx needs Node 22.14 or newer; this is ${process.versions.node}\n`);
  process.exitCode = 69;
} else {
  // Without this Node would exit with 1, which is the verdict «no». Unhandled rejections come here too.
  process.once('uncaughtException', crash);
  // Nothing is left to do then: exiting at once saves the time in which Node would take its heap apart.
  process.once('beforeExit', () => process.exit());
  settleColors(process.env);
  // Completion runs at a key press: it has a bundle of its own.
  require('./parts.js').loadPart(process.argv[2] === 'complete' ? 'complete' : 'main');
}

/** Ends the run after an unforeseen error: one line, the stack with --debug, exit code 70. */
function crash(error) {
  process.on('uncaughtException', () => process.exit(70));
  const { message, stack } = Object(error);
  const lines = [`dx: this is a bug in dx: ${message ?? error}. Run again with --debug and report what it prints`];
  if (process.argv.includes('--debug')) lines.push(...String(stack ?? '').split('\n'));
  const text = lines.map((line) => `${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')}\n`).join('');
  process.stderr.on('error', () => process.exit(70));
  process.stderr.write(text, () => process.exit(70));
}

/**
 * Removes the variable that does not count where colour is both forced and forbidden: Node would warn of it on stderr.
 */
function settleColors(env) {
  if (env.FORCE_COLOR === undefined) return;
  if (env.NO_COLOR) delete env.FORCE_COLOR;
  else delete env.NO_COLOR;
  delete env.NODE_DISABLE_COLORS;
}
