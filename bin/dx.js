#!/usr/bin/env node
// Nothing is imported before the version is known: on an older Node the database driver ends in a segmentation fault.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`dx needs Node 22.14 or newer; this is ${process.versions.node}\n`);
  process.exitCode = 69;
} else {
  settleColors(process.env);
  import('../dist/main.js');
}

/** Node warns on stderr where colour is both forced and forbidden. dx knows which of the two counts; the other goes. */
function settleColors(env) {
  if (env.FORCE_COLOR === undefined) return;
  if (env.NO_COLOR) delete env.FORCE_COLOR;
  else delete env.NO_COLOR;
  delete env.NODE_DISABLE_COLORS;
}
