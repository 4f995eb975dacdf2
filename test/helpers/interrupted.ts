import { spawnSync } from 'node:child_process';

/** Changes a database in a process that dies before it has committed: changed pages are in the file, the old ones in a journal. */
export function interruptedLoad(path: string, sql: string): void {
  const script = `
    import Database from 'better-sqlite3';
    const db = new Database(${JSON.stringify(path)});
    db.pragma('cache_size = 1');
    db.exec(${JSON.stringify(`BEGIN IMMEDIATE; ${sql}; UPDATE stamps SET checked_ms = checked_ms + 1;`)});
    process.kill(process.pid, 'SIGKILL');
  `;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (signal !== 'SIGKILL') throw new Error(stderr);
}
