#!/usr/bin/env node
// Nothing is imported before the version is known: on an older Node the database driver ends in a segmentation fault.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`dx needs Node 22.14 or newer; this is ${process.versions.node}\n`);
  process.exitCode = 69;
} else {
  import('../dist/main.js');
}
