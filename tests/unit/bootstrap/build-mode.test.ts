import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'vite';
import { expect, onTestFinished, test } from 'vitest';

const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));

test.each(['development', 'test', ''])('a build is made for use where NODE_ENV says %j', async (said) => {
  const before = process.env['NODE_ENV'];
  onTestFinished(() => {
    process.env['NODE_ENV'] = before;
  });
  process.env['NODE_ENV'] = said;
  const { isProduction } = await resolveConfig({ configFile }, 'build', 'production');
  expect([isProduction, process.env['NODE_ENV']]).toEqual([true, 'production']);
});
