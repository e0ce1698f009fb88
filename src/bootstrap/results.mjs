/**
 * @typedef {object} Tally what one runner did
 * @property {number} passed
 * @property {readonly string[]} failed names
 * @property {readonly string[]} skipped names
 */

/** Mark that tests of the desktop program carry in their name: the one program CI cannot have. */
const ELECTRON_MARK = /\(perlu electron\)|^Electron\b/iu;

/**
 * @param {any} report vitest's JSON report
 * @returns {Tally} a file that could not be loaded counts as one failure under its own name
 */
export function tallyVitest(report) {
  const files = /** @type {any[]} */ (report.testResults);
  const tests = files.flatMap((file) => file.assertionResults);
  const named = (/** @type {(test: any) => boolean} */ wanted) =>
    tests.filter(wanted).map((test) => String(test.fullName).trim());
  const broken = files.filter(
    (file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: [...named((test) => test.status === 'failed'), ...broken.map((file) => String(file.name))],
    skipped: named((test) => test.status !== 'passed' && test.status !== 'failed'),
  };
}

/**
 * @param {any} report Playwright's JSON report
 * @returns {Tally} errors outside any test (a file that could not be loaded, a fixture) count as failures
 */
export function tallyPlaywright(report) {
  const tests = report.suites.flatMap((/** @type {any} */ suite) => testsBelow(suite, ''));
  const named = (/** @type {string} */ status) =>
    tests
      .filter((/** @type {any} */ test) => test.status === status)
      .map((/** @type {any} */ test) => test.name);
  const outside = (report.errors ?? []).map((/** @type {any} */ error) => firstLine(error.message));
  return {
    passed: named('expected').length + named('flaky').length,
    failed: [...named('unexpected'), ...outside],
    skipped: named('skipped'),
  };
}

/**
 * @param {readonly Tally[]} tallies
 * @param {{ allProgramsRequired: boolean }} rule when true, every skip but Electron's is a failure
 * @returns {Tally}
 */
export function addUp(tallies, { allProgramsRequired }) {
  const skipped = tallies.flatMap((tally) => tally.skipped);
  const forbidden = allProgramsRequired ? skipped.filter((name) => !ELECTRON_MARK.test(name)) : [];
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: [...tallies.flatMap((tally) => tally.failed), ...forbidden],
    skipped,
  };
}

/**
 * @param {any} suite
 * @param {string} above
 * @returns {{ name: string, status: string }[]}
 */
function testsBelow(suite, above) {
  const name = [above, suite.title].filter(Boolean).join(' › ');
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => ({ name: `${name} › ${spec.title}`, status: test.status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => testsBelow(inner, name))];
}

/** @param {unknown} text */
function firstLine(text) {
  return String(text).split('\n', 1)[0] ?? '';
}
