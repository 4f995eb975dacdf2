import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap of what lives shortly as small as it is: what is read of files fills it many times over. Small it
 * stays in the cache of a core; left to grow it takes half as much memory again, which the system has to hand over
 * first, and a load takes a sixth longer. The limit of that heap can only be set before the program starts; how fast it
 * grows is looked up each time. When compiled code is kept it grows again: V8 would not take that code in the next run
 * (`bin/parts.js`).
 */
export const holdYoungHeap = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/**
 * What verdicts on a hundred targets fill a part of, in MiB: while that heap is smaller, many of them are copied before
 * they are done with.
 */
const ENOUGH_FOR_VERDICTS_MIB = 16;

/**
 * The same for verdicts, some at a time and this called before each: once that heap has grown large enough for them.
 */
export function holdYoungHeapOfVerdicts(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if (young && young.space_size >= ENOUGH_FOR_VERDICTS_MIB * 2 ** 20) holdYoungHeap();
}

/**
 * What a thread that reads a table has of that heap from the start, in MiB: with less it is emptied thousands of times.
 */
const ENOUGH_MIB = 4;

/** Gives the threads that are started from here on enough of it. */
export const widenYoungHeapOfThreads = (): void => setFlagsFromString(`--min-semi-space-size=${ENOUGH_MIB}`);
