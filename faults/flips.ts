import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, Count } from './area.ts';
import { dxInside, said } from './inside.ts';
import { type Random, randomOf } from './random.ts';
import { rowsOf } from './rows.ts';
import { expectedIn, layOut, REPORTS } from './workspace.ts';

const LOAD = ['load', '-q'];
const VERIFY = ['load', '--verify'];

/** Done, no, or a sentence about the database: how a command ends that met a damaged one. */
const IN_ORDER = [0, 1, 4];

/** Where bytes mean more than a row: the header of the file, and those of its pages. */
const HEADER = 100;
const PAGE = 4096;
const PAGE_HEADER = 12;

/** A database as it was built here: its bytes, and the file that they are in. */
interface Built {
  readonly bytes: Buffer;
  readonly inode: number;
  readonly rows: readonly string[];
}

/** One byte that becomes another. */
interface Flip {
  readonly at: number;
  readonly bits: number;
}

/**
 * Changes one byte of the database. A report then ends in order, whatever it finds; `dx load --verify` notices every row
 * that is another one; and after the load that follows every report is right again.
 */
export const flips: Area = async ({ seed, first, runs, folder }) => {
  const count = new Count();
  const expected = expectedIn(join(folder, 'expected'));
  const dir = join(folder, 'workspace');
  const path = join(dir, '.dx', 'dx.sqlite');
  layOut(dir);
  let built = await build();
  for (let run = first; run < first + runs; run += 1) {
    const random = randomOf(seed, 'flips', run);
    const flip: Flip = { at: placeIn(built.bytes.length, random), bits: 1 + random.below(255) };
    const report = random.pick(REPORTS);
    const wrong = (await reported(flip, report)) ?? (await verified(flip, report));
    count.runs += 1;
    if (wrong === null) continue;
    count.losses.push(`byte ${flip.at} ^ ${flip.bits}, dx ${report.join(' ')}: ${wrong}`);
    built = await build();
  }
  return count;

  async function build(): Promise<Built> {
    rmSync(join(dir, '.dx'), { recursive: true, force: true });
    await dxInside(dir, ...LOAD);
    const rows = rowsOf(path);
    if (rows === null) throw new Error('a database that was just built cannot be read');
    return { bytes: readFileSync(path), inode: statSync(path).ino, rows };
  }

  /** A report on the damaged database ends in order. */
  async function reported(flip: Flip, report: readonly string[]): Promise<string | null> {
    await damage(flip);
    const answer = await dxInside(dir, ...report);
    return IN_ORDER.includes(answer.code) ? null : said(answer);
  }

  /** A row that is another one is noticed: by the verdict, or by a database that was made anew. */
  async function verified(flip: Flip, report: readonly string[]): Promise<string | null> {
    const damaged = await damage(flip);
    const rows = rowsOf(path);
    const changed = rows === null ? 'a row that cannot be read' : differing(built.rows, rows);
    if (changed !== null) count.faults += 1;
    const verdict = await dxInside(dir, ...VERIFY);
    if (!IN_ORDER.includes(verdict.code)) return `--verify: ${said(verdict)}`;
    const { code } = verdict;
    const isNoticed = code !== 0 || statSync(path).ino !== built.inode || !readFileSync(path).equals(damaged);
    if (changed !== null && !isNoticed) return `--verify did not notice ${changed}`;
    const load = await dxInside(dir, ...LOAD);
    const right = await expected(report, 0);
    const next = await dxInside(dir, ...report);
    if (next.code === right.code && next.stdout === right.stdout) return null;
    return `wrong after --verify (exit ${code}) and a load (exit ${load.code}): exit ${next.code} ${changed ?? ''}`;
  }

  /** Writes into the same file, so that it is still the one that was built here. */
  async function damage({ at, bits }: Flip): Promise<Buffer> {
    if (statSync(path, { throwIfNoEntry: false })?.ino !== built.inode) built = await build();
    const bytes = Buffer.from(built.bytes);
    bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ bits, at % bytes.length);
    writeFileSync(path, bytes);
    return bytes;
  }
};

/** Anywhere for the most part, and in a header now and then. */
function placeIn(length: number, random: Random): number {
  if (random.chance(0.1)) return random.below(HEADER);
  if (random.chance(0.15)) return PAGE * random.below(Math.floor(length / PAGE)) + random.below(PAGE_HEADER);
  return random.below(length);
}

/** The first row that is another one; null where all are the same. */
function differing(before: readonly string[], after: readonly string[]): string | null {
  const place = before.findIndex((row, index) => row !== after[index]);
  if (place < 0) return after.length > before.length ? `a row too many: ${after.at(-1)?.slice(0, 160)}` : null;
  return `${before[place]?.slice(0, 160)} → ${after[place]?.slice(0, 160)}`;
}
