import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { messages } from './messages.mjs';
import { productEnvironment, productNode } from './product.mjs';
import { tallyPlaywright, tallyVitest } from './results.mjs';
import { runChild } from './run-child.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name as said to the user
 * @property {readonly string[]} args of the product's Node, relative to the checkout
 * @property {string} report where its JSON report appears
 * @property {NodeJS.ProcessEnv} env
 * @property {(report: any) => import('./results.mjs').Tally} tally
 */

const VITEST_REPORT = 'artifacts/laporan-vitest.json';
const PLAYWRIGHT_REPORT = 'artifacts/laporan-playwright.json';

/** @type {readonly Suite[]} every runner of the product, in the order they run */
export const SUITES = [
  {
    name: 'pengujian inti, kontrak, migrasi, ekspor, dan gangguan (vitest)',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    report: VITEST_REPORT,
    env: {},
    tally: tallyVitest,
  },
  {
    name: 'pengujian tampilan di peramban (playwright)',
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/ui/playwright.config.ts',
      '--reporter=list,json',
    ],
    report: PLAYWRIGHT_REPORT,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
    tally: tallyPlaywright,
  },
];

/**
 * Runs one suite and reads what it did from its report, never from its words. A runner that ends without a report, or
 * with a fault that no test of it names, counts as one failure.
 *
 * @param {string} root
 * @param {Suite} suite
 * @param {{ say: (line: string) => void, env: NodeJS.ProcessEnv }} how
 * @returns {Promise<import('./results.mjs').Tally>}
 */
export async function runSuite(root, suite, { say, env }) {
  say(messages.runningSuite(suite.name));
  const report = path.join(root, suite.report);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await runChild(
    { file: productNode(root), args: suite.args },
    {
      cwd: root,
      env: productEnvironment(root, { ...env, ...absolute(root, suite.env) }),
      output: 'show',
    },
  );
  const tally = readTally(report, suite);
  const explained = tally !== undefined && (code === 0 || tally.failed.length > 0);
  if (explained) return tally;
  say(messages.runnerCrashed(suite.name));
  const known = tally ?? { passed: 0, failed: [], skipped: [] };
  return { ...known, failed: [...known.failed, messages.runnerCrashed(suite.name)] };
}

/**
 * Playwright resolves a relative report path against its config's folder.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
function absolute(root, env) {
  return Object.fromEntries(Object.entries(env).map(([key, value]) => [key, path.join(root, value ?? '')]));
}

/**
 * @param {string} report
 * @param {Suite} suite
 */
function readTally(report, suite) {
  try {
    return suite.tally(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}
