import { env } from 'node:process';
import { afterEach, expect } from 'vitest';
import { guardNetwork } from './helpers/network-guard.mjs';

/** Hosts beyond this computer that the test under way tried to reach, whatever became of it. */
const attempts: string[] = [];
guardNetwork((host) => attempts.push(host));

/** Every Node process that this one makes, and those that they make, end with an exit of their own instead. */
const IN_CHILDREN = `--import=${new URL('helpers/network-guard-child.mjs', import.meta.url).href}`;
const options = env['NODE_OPTIONS'] ?? '';
if (!options.includes(IN_CHILDREN)) env['NODE_OPTIONS'] = `${options} ${IN_CHILDREN}`.trim();

afterEach(() => {
  expect(attempts.splice(0), 'connections beyond this computer').toEqual([]);
});
