import { homedir } from 'node:os';
import { dirname, isAbsolute } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { Out, Streams, Surroundings } from './cli/call.ts';
import { EXIT } from './cli/errors/exit-code.ts';
import { inOf } from './cli/input/stdin.ts';
import { outOf } from './cli/output/stream.ts';
import { run } from './cli/run.ts';

/** The edge: the only place that knows the process, the clock and the terminal. */
const now = new Date();
const two = (value: number): string => String(value).padStart(2, '0');
const home = answerOf(homedir);

const surroundings: Surroundings = {
  env: process.env,
  cwd: answerOf(() => process.cwd()) ?? '',
  home: home !== null && isAbsolute(home) ? home : null,
  uid: process.geteuid?.(),
  packageDir: dirname(import.meta.dirname),
  version: packageJson.version,
  today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  nowMs: now.getTime(),
  // The clock `performance` takes as long to load as a database to open.
  elapsedMs: () => process.uptime() * 1000,
  isRunning,
  stdin: inOf(
    () => process.stdin,
    () => process.stderr,
  ),
};

let stderr: Out | null = null;

const streams: Streams = {
  stdout: outOf(1, () => process.stdout, lose),
  // Most calls say nothing there, and a stream takes time to make.
  get stderr() {
    stderr ??= outOf(2, () => process.stderr, lose);
    return stderr;
  },
};

run({ argv: process.argv.slice(2), surroundings, streams }).then((code) => {
  process.exitCode ??= code;
});

/** A closed pipe is the reader's choice: silent, and the verdict stands. Anything else lost what was to be said. */
function lose(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = EXIT.output;
}

/** One that belongs to somebody else cannot be asked, and runs. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What the system answers; null where it refuses. */
function answerOf<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
