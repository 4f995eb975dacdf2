import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Spread } from './finding.ts';

/** Does something once and answers its cost, in milliseconds or MiB. */
export type Step = () => number | Promise<number>;

interface Call {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Before each run, outside the time: a database is removed, a file changed. */
  readonly before?: () => void;
}

/** A whole process: milliseconds from its start to its end. Throws where its exit code is not 0. */
export const program =
  (command: readonly string[], call: Call = {}): Step =>
  () => {
    call.before?.();
    const start = performance.now();
    const run = started(command, call);
    const time = performance.now() - start;
    expectDone(command, run);
    return time;
  };

/** The peak memory of a call of Node, in MiB, as Node reports it. */
export const peak =
  ([node = '', ...argv]: readonly string[], call: Call = {}): Step =>
  () => {
    call.before?.();
    const hook = join(import.meta.dirname, 'peak.cjs');
    const run = started([node, '--require', hook, ...argv], call);
    expectDone([node, ...argv], run);
    return Number(run.output[3]) / 1024;
  };

function started([file = '', ...argv]: readonly string[], { cwd, env, input }: Call): SpawnSyncReturns<string> {
  return spawnSync(file, argv, {
    ...{ encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 31 - 1, input: input ?? '' },
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...env },
  }) as SpawnSyncReturns<string>;
}

function expectDone(
  [file = '', ...argv]: readonly string[],
  { status, stderr, error }: SpawnSyncReturns<string>,
): void {
  if (status !== 0)
    throw new Error(`${file} ${argv.slice(-4).join(' ')}: ${error?.message ?? stderr.trim() ?? status}`);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Work in this process, after a garbage collection: it does not pay for what was left behind before. */
export const took =
  (work: () => unknown): Step =>
  async () => {
    collectGarbage();
    const start = performance.now();
    await work();
    return performance.now() - start;
  };

/**
 * The ratio of the costs of two steps. After one pair that is not counted they alternate, a b, b a, a b and so on, so
 * that other load on the machine affects both. Each pair gives one ratio.
 */
export async function pairs(subject: Step, reference: Step, rounds: number): Promise<Spread> {
  await subject();
  await reference();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await subject() : 0;
    const against = await reference();
    ratios.push((first || (await subject())) / against);
  }
  return spread(ratios);
}

/** The cost of one step. */
export async function ofOne(step: Step, rounds: number): Promise<Spread> {
  await step();
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await step());
  return spread(values);
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: values.length };
}
