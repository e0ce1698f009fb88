import { runAllSuites } from './all-suites.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { messages } from './messages.mjs';
import { productEnvironment, productNode, ROOT } from './product.mjs';
import { runChild } from './run-child.mjs';
import { sayTo } from './say.mjs';
import { runEntry } from './stop.mjs';

/** Scripts of package.json that must pass besides the suites. */
const SCRIPTS = ['check', 'lint', 'without-electron'];

/** `npm run ready`: all that CI runs. Every step is run, so that one failure does not hide the next; tests come last. */
await runEntry(async () => {
  const say = sayTo(process.stdout);
  await ensureInstalled(ROOT, say);
  await ensureBuilt(ROOT, say);
  const failed = [];
  for (const name of SCRIPTS) {
    say(messages.step(`npm run ${name}`));
    const { code } = await runChild(
      { file: productNode(ROOT), args: ['--run', name] },
      { cwd: ROOT, env: productEnvironment(ROOT), output: 'show' },
    );
    if (code !== 0) failed.push(messages.stepFailed(`npm run ${name}`));
  }
  say(messages.step('npm test'));
  return runAllSuites(say, [{ passed: SCRIPTS.length - failed.length, failed, skipped: [] }]);
});
