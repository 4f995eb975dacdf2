import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, dx } from './program.ts';

/** Whatever changes a file. A call that this machine has not is left out by the question mark. */
const CALLS =
  'pwrite64 write fsync fdatasync ftruncate unlink unlinkat rename renameat renameat2 link linkat mkdir chmod fchmod';
const SET = CALLS.split(' ')
  .map((name) => `?${name}`)
  .join();

/** Why processes cannot be killed at a system call on this machine; null where they can. */
export function whyNot(): string | null {
  const script = "const { fsyncSync, openSync } = require('node:fs'); fsyncSync(openSync(process.execPath, 'r'))";
  const probe = spawnSync('strace', [...flags('?fsync'), ...killing('fsync', 1), process.execPath, '-e', script], {
    stdio: 'ignore',
    timeout: 30_000,
  });
  if (probe.error)
    return `there is no strace here (${(probe.error as NodeJS.ErrnoException).code}): nothing was killed`;
  return probe.signal === 'SIGKILL' ? null : 'strace may not trace or stop a process here: nothing was killed';
}

/** What kills a program as it enters a system call for the N-th time; it stands before the command. */
export const killedAt = (call: string, nth: number): string[] => ['strace', ...flags(call), ...killing(call, nth)];

const flags = (set: string): string[] => ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${set}`];
const killing = (call: string, nth: number): string[] => ['-e', `inject=${call}:signal=SIGKILL:when=${nth}`];

/** How often the main thread of a call makes each system call that changes a file. */
export async function callsOf(call: Call): Promise<ReadonlyMap<string, number>> {
  const log = join(call.home, 'calls');
  await dx({ ...call, before: ['strace', '-f', '-qq', '-o', log, '-e', `trace=${SET}`] });
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const counts = new Map<string, number>();
  // Every line begins with the thread; the first one is the main thread's or that of a helper it waits for.
  const threads = lines.map((each) => each.split(' ', 1)[0] ?? '');
  const main = mostFrequent(threads.filter((thread) => thread !== ''));
  for (const each of lines) {
    const [, thread, name] = /^(\d+)\s+(\w+)\(/.exec(each) ?? [];
    if (thread === main && name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function mostFrequent(items: readonly string[]): string {
  const counts = Map.groupBy(items, (item) => item);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}
