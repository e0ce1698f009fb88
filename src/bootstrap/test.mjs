import { runAllSuites } from './all-suites.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './product.mjs';
import { sayTo } from './say.mjs';
import { runEntry } from './stop.mjs';

/** `npm test`: from a fresh clone to the sum of every suite. */
await runEntry(async () => {
  const say = sayTo(process.stdout);
  await ensureInstalled(ROOT, say);
  return runAllSuites(say, []);
});
