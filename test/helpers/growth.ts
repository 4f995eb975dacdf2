/** Times too short to say anything: below them the collector decides. In milliseconds. */
const TOO_SHORT = 4;

/** How much longer the longer input is. */
const TIMES = 16;

/** What is linear stays below this, whatever the machine does meanwhile; what is quadratic comes near 256. */
export const LINEAR = 128;

/**
 * How many times longer `run` takes of an input sixteen times as long: about 16 when it is linear, 256 when it is quadratic.
 * The best of at most twelve runs each, in turn, so that a busy machine does not decide; 1 when they are too short to be told.
 */
export function growth<T>(make: (size: number) => T, run: (input: T) => unknown, size: number): number {
  const [small, large] = [make(size), make(TIMES * size)];
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  const ratio = () => (best.large < TOO_SHORT ? 1 : best.large / Math.max(best.small, TOO_SHORT / (2 * TIMES)));
  for (let turn = 0; turn < 2 || (turn < 12 && ratio() >= LINEAR / 3); turn++) {
    best.small = Math.min(best.small, timeOf(run, small));
    best.large = Math.min(best.large, timeOf(run, large));
  }
  return ratio();
}

/** Of this process alone: what others do meanwhile does not count. In milliseconds. */
function timeOf<T>(run: (input: T) => unknown, input: T): number {
  const start = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
