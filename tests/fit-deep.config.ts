import { defineConfig } from 'vitest/config';

/** `npm run fit:deep`: the seeded fills of the fit engine, 10,000 for every template and layout. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/core/design/fills.test.ts'],
    // Says of every template and layout how many of its pages hold a refusal.
    reporters: ['verbose'],
    env: { FIT_FILLS: '10000' },
  },
});
