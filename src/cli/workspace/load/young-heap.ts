import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap of what lives shortly as small as it is: a table makes a great many rows, and none is needed for long. Left to
 * grow it takes twice the memory, and no table is read faster; YAML is, whose values live longer. The limit of that heap can
 * only be set before the program starts; how fast it grows is looked up each time.
 */
export const holdYoungHeap = (): void => setFlagsFromString('--semi-space-growth-factor=1');
