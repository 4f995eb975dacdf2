/** Times too short to say anything: below them the clock and the collector decide. In milliseconds. */
const TOO_SHORT = 4;

/** After so long, two turns have to do. In milliseconds. */
const ENOUGH = 500;

/**
 * How many times longer `run` takes of an input four times as long: about 4 when it is linear, 16 when it is quadratic.
 * The best of two to five runs each, in turn, so that a busy machine does not decide; 1 when both are too short to be told.
 */
export function growth<T>(make: (size: number) => T, run: (input: T) => unknown, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  let best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  for (let turn = 0, spent = 0; turn < 2 || (turn < 5 && spent < ENOUGH); turn++) {
    const times = [timeOf(run, small), timeOf(run, large)] as const;
    best = [Math.min(best[0], times[0]), Math.min(best[1], times[1])];
    spent += times[0] + times[1];
  }
  return best[1] < TOO_SHORT ? 1 : best[1] / Math.max(best[0], TOO_SHORT / 8);
}

/** What is linear stays below this, whatever the machine does meanwhile; what is quadratic does not. */
export const LINEAR = 10;

function timeOf<T>(run: (input: T) => unknown, input: T): number {
  const start = performance.now();
  run(input);
  return performance.now() - start;
}
