import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the built program lies. */
export const PACKAGE = join(import.meta.dirname, '..');
const DX = join(PACKAGE, 'bin', 'dx.js');

/** The day of every report. */
export const AS_OF = '2025-06-30';

/** A process that runs longer hangs, however loaded the machine is. */
const PATIENCE_MS = 120_000;

/** How a process ended: a code, or a signal, or not at all by itself. */
export interface Answer {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly isLate: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly argv: readonly string[];
  /** The folder it runs in; `home` beside it is where its cache and temporary files go. */
  readonly dir: string;
  readonly home: string;
  /** What stands before the program on the command line, such as strace. */
  readonly before?: readonly string[];
  readonly streams?: { readonly stdout?: number | 'pipe'; readonly stderr?: number | 'pipe' };
  readonly patience?: number;
  /** Told of the process as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

const alive = new Set<number>();
process.on('exit', () => {
  for (const pid of alive) endGroup(pid);
});

/** The environment of every call: nothing of the machine's but the way to its programs. */
export const environment = (home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  TMPDIR: join(home, 'tmp'),
  DX_AS_OF: AS_OF,
  DX_LANG: 'en',
  TZ: 'UTC',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
});

/** Runs dx as its users do, in a process of its own, and never waits for ever. */
export const dx = (call: Call): Promise<Answer> =>
  execute([...(call.before ?? []), process.execPath, DX, ...call.argv], call);

/** Runs any program in the same way. */
export function execute(command: readonly string[], call: Omit<Call, 'argv'>): Promise<Answer> {
  const { dir, home, streams, patience = PATIENCE_MS } = call;
  mkdirSync(join(home, 'tmp'), { recursive: true });
  const [program = '', ...argv] = command;
  const child = spawn(program, argv, {
    cwd: dir,
    env: environment(home),
    stdio: ['ignore', streams?.stdout ?? 'pipe', streams?.stderr ?? 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) alive.add(pid);
  call.onStart?.(child);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (data) => stdout.push(data));
  child.stderr?.on('data', (data) => stderr.push(data));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    if (pid !== undefined) endGroup(pid);
  }, patience);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (pid !== undefined) alive.delete(pid);
      const text = (data: readonly Buffer[]): string => Buffer.concat(data).toString();
      resolve({ code, signal, isLate, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** How a process ended, in a few words. */
export function ending({ code, signal, isLate, stderr }: Answer): string {
  const way = isLate ? 'did not end' : signal ? `died by ${signal}` : `exit ${code}`;
  const said = stderr.trim().split('\n')[0] ?? '';
  return said === '' ? way : `${way} (${said.slice(0, 160)})`;
}
