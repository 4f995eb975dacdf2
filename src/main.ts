import { once } from 'node:events';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { EXIT } from './cli/exit-code.ts';
import type { Io, Out } from './cli/io.ts';
import { run } from './cli/run.ts';

/** The edge: the only place that knows the process, the clock and the terminal. */
const now = new Date();
const two = (value: number): string => String(value).padStart(2, '0');

const io: Io = {
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  uid: process.geteuid?.(),
  packageDir: dirname(dirname(fileURLToPath(import.meta.url))),
  today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  nowMs: now.getTime(),
  stdout: outOf(process.stdout),
  stderr: outOf(process.stderr),
};

let writeFailed = false;
for (const stream of [process.stdout, process.stderr]) stream.on('error', giveUp);
const code = await run(io, packageJson.version);
process.exitCode ??= code;

function outOf(stream: NodeJS.WriteStream): Out {
  return {
    write: (text) => void (writeFailed || stream.write(text)),
    pour: async (pieces) => {
      for await (const piece of pieces) {
        if (writeFailed) return;
        if (!stream.write(piece)) await once(stream, 'drain').catch(() => {});
      }
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** A closed pipe is the reader's choice: silent, and the verdict stands. Anything else lost the report. */
function giveUp(error: NodeJS.ErrnoException): void {
  writeFailed = true;
  if (error.code === 'EPIPE') return;
  process.exitCode = EXIT.output;
  if (process.stderr.writable) process.stderr.write(`dx: stdout: ${error.code ?? error.message}\n`);
}
