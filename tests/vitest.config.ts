import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{unit,contract,migrations,electron,exports,faults}/**/*.test.ts'],
    setupFiles: ['tests/property-seed.ts', 'tests/no-network.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
