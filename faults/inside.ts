import type { Out } from '../src/cli/call.ts';
import { run } from '../src/cli/run.ts';
import { AS_OF, PACKAGE } from './program.ts';

/** What a call within this process answered. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program within this process: what is tried thousands of times need not start a process each time. */
export async function dxInside(dir: string, ...argv: readonly string[]): Promise<Said> {
  const all = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof all): Out => ({
    write: (text) => {
      all[stream] += text;
    },
    writeAll: async (pieces) => {
      for await (const piece of pieces) all[stream] += piece;
    },
    failure: null,
    isTTY: false,
    columns: undefined,
  });
  const code = await run({
    argv,
    surroundings: {
      env: { DX_AS_OF: AS_OF, DX_LANG: 'en' },
      cwd: dir,
      home: dir,
      uid: process.geteuid?.(),
      packageDir: PACKAGE,
      version: '0.0.0',
      today: AS_OF,
      nowMs: Date.now(),
      elapsedMs: () => 0,
      isRunning: () => false,
      stdin: { isTTY: false, ask: async () => null, readAll: async () => new Uint8Array() },
    },
    streams: { stdout: into('stdout'), stderr: into('stderr') },
  });
  return { code, ...all };
}

/** How a call ended, in a few words. */
export const said = ({ code, stderr }: Said): string => `exit ${code} ${stderr.trim().slice(0, 300)}`.trim();
