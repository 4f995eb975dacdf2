import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a temporary file is called until it takes the name that was asked for; whatever that name is, this one fits. */
export const temporaryName = (): string => `.dx-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;

const TEMPORARY = /^\.dx-([1-9]\d{0,9})-[0-9a-f]{16}\.tmp$/;

/** No run pauses for so long between two writes: whatever process has the number now, it is another one. */
const LONGEST_MS = 60 * 60 * 1000;

/** Who looks: which files are its own, which processes there are, and what time it is. */
export interface Owner {
  readonly uid: number;
  readonly isRunning: (pid: number) => boolean;
  readonly nowMs: number;
}

/**
 * Removes temporary files that runs of dx left in a folder when they were killed: those with such a name, of the same
 * user, whose process is gone. In a container every run may have the number of this one. A folder that cannot be listed
 * or changed stays as it is.
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

/** Whether Linux has given the number to a thread of some process, as it soon does in a container. */
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

/** Does what is welcome and not needed. */
export function attempt(step: () => void): void {
  try {
    step();
  } catch {}
}
