import { afterAll } from 'vitest';
import { removeFolders } from './folder.ts';

/** Runs before each test file: what it makes in the temporary directory goes with it. */
afterAll(removeFolders);
