import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Order, Tally } from './area.ts';

/** After the polite signal a job has this long to end what it has started. */
const GRACE_MS = 3000;

const alive = new Set<ChildProcess>();
let isOver = false;

/** Has a job done by a process of its own. One that dies or takes longer than its time is a loss. */
export function work(area: string, order: Order, timeMs: number): Promise<Tally> {
  if (isOver) return new Promise(() => {});
  mkdirSync(order.folder, { recursive: true });
  const job = spawn(process.execPath, [join(import.meta.dirname, 'job.ts'), area, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(job);
  const said = { out: '', err: '' };
  job.stdout.on('data', (data) => {
    said.out += data;
  });
  job.stderr.on('data', (data) => {
    said.err += data;
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void end(job);
  }, timeMs);
  return new Promise((resolve) => {
    job.on('close', (code, signal) => {
      clearTimeout(timer);
      alive.delete(job);
      rmSync(order.folder, { recursive: true, force: true });
      if (code === 0 && !isLate) return resolve(JSON.parse(said.out) as Tally);
      const way = isLate ? `did not end within ${timeMs / 1000} s` : `died by ${signal ?? `exit ${code}`}`;
      const loss = `the job of runs ${order.first}–${order.first + order.runs - 1} ${way} ${said.err.slice(-600).trim()}`;
      resolve({ runs: order.runs, faults: 0, losses: [loss.trim()], skipped: [] });
    });
  });
}

/** Ends every job that still runs, and what those have started: the campaign itself is over. */
export async function endAll(): Promise<void> {
  isOver = true;
  await Promise.all([...alive].map(end));
}

/** Politely first, so that the job ends its own processes; one that does not listen is in an endless loop. */
async function end(job: ChildProcess): Promise<void> {
  const gone = once(job, 'close');
  const timer = setTimeout(() => job.kill('SIGKILL'), GRACE_MS);
  job.kill('SIGTERM');
  await gone;
  clearTimeout(timer);
}
