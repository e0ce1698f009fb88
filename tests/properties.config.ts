import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

const seed = process.env['PROPERTY_SEED'] ?? String(Date.now() % 2 ** 31);
process.stderr.write(`PROPERTY_SEED=${seed}\n`);

/** `npm run properties`: the unit tests with values that no run before has drawn; the seed printed repeats them. */
export default mergeConfig(usual, defineConfig({ test: { env: { PROPERTY_SEED: seed } } }));
