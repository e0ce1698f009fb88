import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The deep form of the fault tests: twenty kills in streams of 500 writes. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/faults/**/*.test.ts'],
    env: { MEJA_FAULTS: 'deep' },
    maxWorkers: 1,
  },
});
