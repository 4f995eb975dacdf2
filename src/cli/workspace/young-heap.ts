import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap of what lives shortly as small as it is: a table makes a great many rows, and none is needed for long;
 * so do the verdicts on thousands of targets. Left to grow it takes twice the memory, and neither is faster; YAML is,
 * whose values live longer. The limit of that heap can only be set before the program starts; how fast it grows is
 * looked up each time. /
 */
export const holdYoungHeap = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/**
 * What a thread that reads a table has of that heap from the start, in MiB: with less it is emptied thousands of times.
 */
const ENOUGH_MIB = 4;

/** Gives the threads that are started from here on enough of it. */
export const widenYoungHeapOfThreads = (): void => setFlagsFromString(`--min-semi-space-size=${ENOUGH_MIB}`);
