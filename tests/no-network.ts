import { afterEach, expect } from 'vitest';
import { guardNetwork } from './helpers/network-guard.mjs';

/** Hosts beyond this computer that the test under way tried to reach, whatever became of it. */
const attempts: string[] = [];
guardNetwork((host) => attempts.push(host));

afterEach(() => {
  expect(attempts.splice(0), 'connections beyond this computer').toEqual([]);
});
