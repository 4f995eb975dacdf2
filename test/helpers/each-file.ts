import { setFlagsFromString } from 'node:v8';
import { afterAll } from 'vitest';
import { removeFolders } from './folder.ts';

/** Runs before each test file: what it makes in the temporary directory goes with it. */
afterAll(removeFolders);

// Files share a process: what one of them loads keeps the heap of what lives shortly small, and times of others are measured in it.
setFlagsFromString('--semi-space-growth-factor=2');
