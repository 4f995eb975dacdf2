import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** npm keeps the compiled code of its own there. */
const OF_NPM = 'node-compile-cache';

/**
 * Gives the run a temporary directory of its own, for the tests and every program that they start. Afterwards it is
 * removed; throws where a test file has left something in it.
 */
export function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'dx-tests-'));
  process.env.TMPDIR = directory;
  return () => {
    const left = readdirSync(directory).filter((name) => name !== OF_NPM);
    rmSync(directory, { recursive: true });
    if (left.length > 0)
      throw new Error(`tests left in the temporary directory (make it with aFolder): ${left.join(', ')}`);
  };
}
