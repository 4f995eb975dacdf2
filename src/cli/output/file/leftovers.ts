import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A new name for a temporary file: short enough for any file system, whatever the name of the target. */
export const temporaryName = (): string => `.dx-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;

const TEMPORARY = /^\.dx-([1-9]\d{0,9})-[0-9a-f]{16}\.tmp$/;

/** The longest pause of a run between two writes: after that the process number belongs to another process. */
const LONGEST_MS = 60 * 60 * 1000;

/** The process that looks for leftovers: its user, which processes run, and the time. */
export interface Owner {
  readonly uid: number;
  readonly isRunning: (pid: number) => boolean;
  readonly nowMs: number;
}

/**
 * Removes the temporary files of killed runs of dx from a folder: those with such a name, of the same user, whose
 * process no longer runs. `own` is the file of this run, which stays: in containers other runs may have the same
 * process number. A folder that cannot be listed or changed stays as it is.
 */
export function removeLeftovers(folder: string, own: string, { uid, isRunning, nowMs }: Owner): void {
  for (const name of namesIn(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
    if (pid === 0 || name === own) continue;
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.uid !== uid) continue;
    const isOver = pid === process.pid || !isRunning(pid) || isThread(pid) || stats.mtimeMs < nowMs - LONGEST_MS;
    if (isOver) attempt(() => rmSync(path, { force: true }));
  }
}

/** Whether a process number is now that of a thread, as happens soon in containers. */
function isThread(pid: number): boolean {
  try {
    return !new RegExp(`^Tgid:\\s+${pid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Runs a step whose failure does not matter. */
export function attempt(step: () => void): void {
  try {
    step();
  } catch {}
}
