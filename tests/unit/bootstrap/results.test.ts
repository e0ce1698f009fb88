import { describe, expect, test } from 'vitest';
import { addUp, tallyPlaywright, tallyVitest } from '../../../src/bootstrap/results.mjs';

describe('what vitest did', () => {
  test('passed is counted, failed and skipped are named, a file that did not load is one failure', () => {
    const report = {
      testResults: [
        {
          name: '/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a works', status: 'passed' },
            { fullName: 'a fails', status: 'failed' },
            { fullName: 'a (perlu libreoffice)', status: 'skipped' },
          ],
        },
        { name: '/broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    expect(tallyVitest(report)).toEqual({
      passed: 1,
      failed: ['a fails', '/broken.test.ts'],
      skipped: ['a (perlu libreoffice)'],
    });
  });
});

describe('what Playwright did', () => {
  test('tests are found at every depth, a flaky one passed, errors outside tests are failures', () => {
    const report = {
      suites: [
        {
          title: 'alur.spec.ts',
          specs: [{ title: 'luar', tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'dalam',
              specs: [
                { title: 'gagal', tests: [{ status: 'unexpected' }] },
                { title: 'goyah', tests: [{ status: 'flaky' }] },
                { title: 'lewat', tests: [{ status: 'skipped' }] },
              ],
            },
          ],
        },
      ],
      errors: [{ message: 'no such fixture\n  at line 3' }],
    };
    expect(tallyPlaywright(report)).toEqual({
      passed: 2,
      failed: ['alur.spec.ts › dalam › gagal', 'no such fixture'],
      skipped: ['alur.spec.ts › dalam › lewat'],
    });
  });
});

describe('the sum over all runners', () => {
  const tallies = [
    { passed: 2, failed: ['x'], skipped: ['jendela (perlu electron)'] },
    { passed: 3, failed: [], skipped: ['docx (perlu libreoffice)'] },
  ];

  test('adds up and keeps the names', () => {
    expect(addUp(tallies, { allProgramsRequired: false })).toEqual({
      passed: 5,
      failed: ['x'],
      skipped: ['jendela (perlu electron)', 'docx (perlu libreoffice)'],
    });
  });

  test('where all programs must be there, every skip but that of Electron is a failure', () => {
    expect(addUp(tallies, { allProgramsRequired: true }).failed).toEqual(['x', 'docx (perlu libreoffice)']);
  });
});
