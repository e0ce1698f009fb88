import { ensureBuilt } from './build.mjs';
import { messages } from './messages.mjs';
import { ROOT } from './product.mjs';
import { addUp } from './results.mjs';
import { runSuite, SUITES } from './suites.mjs';
import { requireBrowser } from './test-browser.mjs';

/**
 * Runs every suite, names what was skipped and what failed, and ends with the one line that sums up all runners.
 *
 * @param {(line: string) => void} say
 * @param {readonly import('./results.mjs').Tally[]} before what was checked before the suites and belongs to the sum
 * @returns {Promise<number>} exit code: 0 when nothing failed
 */
export async function runAllSuites(say, before) {
  const browser = await requireBrowser(say);
  say(messages.browserFound(browser));
  await ensureBuilt(ROOT, say);
  const tallies = [...before];
  for (const suite of SUITES) {
    tallies.push(await runSuite(ROOT, suite, { say, env: { MEJA_BROWSER: browser } }));
  }
  const allProgramsRequired = Boolean(process.env['CI']);
  const sum = addUp(tallies, { allProgramsRequired });
  sayNames(say, messages.skippedTitle, sum.skipped);
  if (allProgramsRequired && sum.skipped.length > 0) say(messages.skipsForbidden);
  sayNames(say, messages.failedTitle, sum.failed);
  say(messages.total(sum.passed, sum.failed.length));
  return sum.failed.length === 0 ? 0 : 1;
}

/**
 * @param {(line: string) => void} say
 * @param {string} title
 * @param {readonly string[]} names
 */
function sayNames(say, title, names) {
  if (names.length > 0) say([title, ...names.map((name) => `  - ${name}`)].join('\n'));
}
