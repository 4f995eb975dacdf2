import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, Count } from './area.ts';
import { dxInside } from './inside.ts';
import { type Answer, dx, ending } from './program.ts';
import { randomOf } from './random.ts';
import { layOut, REPORTS } from './workspace.ts';

/** Reports, and refusals: what is said on stdout, and what on stderr. */
const CALLS: readonly (readonly string[])[] = [
  ...REPORTS,
  ['list', 'sources'],
  ['status', '-p', 'nowhere'],
  ['--nope'],
];

/** How a stream fails. */
const WAYS = ['full', 'closed', 'gone'] as const;
const STREAMS = [['stdout'], ['stderr'], ['stdout', 'stderr']] as const;
type Way = (typeof WAYS)[number];
type Stream = (typeof STREAMS)[number][number];

const FULL = '/dev/full';
const OUTPUT_FAILED = 5;
const AT_ONCE_MS = 20_000;

/** Takes away stdout, stderr or both. The program ends at once, with its verdict or with what it says of lost output. */
export const streams: Area = async ({ seed, first, runs, folder }) => {
  const count = new Count();
  const [dir, home] = [join(folder, 'workspace'), join(folder, 'home')];
  mkdirSync(home, { recursive: true });
  layOut(dir);
  const hasFull = existsSync(FULL);
  if (!hasFull) count.skipped.push(`there is no ${FULL} here: a full disk was not tried`);
  const ways = WAYS.filter((way) => hasFull || way !== 'full');
  for (let run = first; run < first + runs; run += 1) {
    const random = randomOf(seed, 'streams', run);
    const [argv, way, which] = [random.pick(CALLS), ways[run % ways.length] as Way, random.pick(STREAMS)];
    const verdict = (await dxInside(dir, ...argv)).code;
    const answer = await without(which, way, argv);
    count.runs += 1;
    count.faults += 1;
    // What was lost is told by the code; where the reader chose to go, the verdict stands.
    const isLost = way === 'full' && which.some((stream) => stream === 'stdout') && verdict < 2;
    const allowed = isLost ? [OUTPUT_FAILED] : [verdict, OUTPUT_FAILED];
    if (!answer.isLate && answer.code !== null && allowed.includes(answer.code)) continue;
    count.losses.push(
      `dx ${argv.join(' ')} with ${which.join(' and ')} ${way}: ${ending(answer)}, not ${allowed.join(' or ')}`,
    );
  }
  return count;

  async function without(which: readonly Stream[], way: Way, argv: readonly string[]): Promise<Answer> {
    const call = { dir, home, argv, patience: AT_ONCE_MS };
    if (way === 'closed') {
      const redirections = which.map((stream) => (stream === 'stdout' ? '>&-' : '2>&-')).join(' ');
      return await dx({ ...call, before: ['/bin/sh', '-c', `exec "$@" ${redirections}`, 'sh'] });
    }
    if (way === 'gone') {
      const leave = (child: ChildProcess): void => {
        for (const stream of which) child[stream]?.destroy();
      };
      return await dx({ ...call, onStart: leave });
    }
    const full = openSync(FULL, 'w');
    try {
      return await dx({ ...call, streams: Object.fromEntries(which.map((stream) => [stream, full])) });
    } finally {
      closeSync(full);
    }
  }
};
