import { defineConfig } from 'vitest/config';

/** Many tests start git, shells and the built program: on a busy machine that takes longer than vitest's five seconds. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
