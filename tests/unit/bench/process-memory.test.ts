import { expect, test } from 'vitest';
import { readPssMb } from '../../bench/process-memory.ts';

const ROLLUP = 'Rss:  204800 kB\nPss:   97656 kB\nPss_Dirty:  50000 kB\n';

test('the share of a process is read from its Pss line alone, in MB', () => {
  expect(readPssMb(ROLLUP)).toBeCloseTo(99.999_744, 6);
  expect(() => readPssMb('Rss: 1 kB\n')).toThrow('A smaps_rollup without a Pss line');
});
