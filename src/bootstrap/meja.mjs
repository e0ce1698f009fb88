import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { productEnvironment, productNode, ROOT } from './product.mjs';
import { becomeChild } from './run-child.mjs';
import { sayTo } from './say.mjs';
import { runEntry } from './stop.mjs';

/** `meja COMMAND`: installs and builds when needed, then hands over. stdout belongs to the command alone. */
await runEntry(async () => {
  const say = sayTo(process.stderr);
  await ensureInstalled(ROOT, say);
  await ensureBuilt(ROOT, say);
  const cli = path.join(ROOT, 'dist', 'node', 'cli.js');
  return becomeChild(productNode(ROOT), [cli, ...process.argv.slice(2)], {
    cwd: process.cwd(),
    env: productEnvironment(ROOT),
  });
});
