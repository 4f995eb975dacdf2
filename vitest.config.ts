import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Files that put something else in the place of a module. */
const isolated = globSync('test/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));

/**
 * Test files share a process, and what they import, except those that replace a module; a process for each core. Many start
 * git, shells and the built program: on a busy machine that takes longer than vitest's five seconds.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    globalSetup: 'test/helpers/each-run.ts',
    setupFiles: 'test/helpers/each-file.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include: ['test/**/*.test.ts'], exclude: isolated } },
      { extends: true, test: { name: 'isolated', isolate: true, include: isolated } },
    ],
  },
});
