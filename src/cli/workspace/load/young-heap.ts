import { setFlagsFromString } from 'node:v8';

/** In MiB, of each half: a load is as fast with it, and takes a third less memory than with what Node allows. */
const ENOUGH = 16;

/** Keeps the heap of what lives shortly small from here on: a table makes a great many rows, and none is needed for long. */
export const boundYoungHeap = (): void => setFlagsFromString(`--max-semi-space-size=${ENOUGH}`);
