/**
 * Measures what the program does against other ways of doing it, all in one run, and writes bench/results.md.
 * npm run bench [-- --quick] [-- start load …]. A try (--quick) writes nothing.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Finding } from './finding.ts';
import { MODULES } from './modules.ts';
import { machine, page } from './results.ts';

const { argv, execPath: node } = process;
const isQuick = argv.includes('--quick');
const asked = argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.find((name) => !Object.hasOwn(MODULES, name));
if (unknown !== undefined) throw new Error(`no module ${unknown}: ${Object.keys(MODULES).join(', ')}`);

const root = realpathSync(join(import.meta.dirname, '..'));
const scratch = mkdtempSync(join(tmpdir(), 'dx-bench-'));
const findings: Finding[] = [];
try {
  for (const [name, measure] of Object.entries(MODULES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const folder = join(scratch, name);
    mkdirSync(folder);
    findings.push(...(await measure(benchIn(folder))));
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const text = page(findings, machine(new Date().toISOString().slice(0, 10)));
console.log(text);
if (!isQuick && asked.length === 0) writeFileSync(join(root, 'bench/results.md'), text);

function benchIn(folder: string): Bench {
  return {
    ...{ folder, root, node, dx: [node, join(root, 'bin/dx.js')], isQuick },
    rounds: (count) => (isQuick ? 3 : count),
    size: (rows) => (isQuick ? Math.max(2000, Math.round(rows / 50)) : rows),
  };
}
