import { ensureBuilt } from '../../src/bootstrap/build.mjs';
import { ROOT } from '../../src/bootstrap/product.mjs';

/** The tests open what a user opens: the product built from exactly this source. */
// eslint-disable-next-line import-x/no-default-export -- Playwright calls the default export of a global setup
export default async function buildFirst(): Promise<void> {
  await ensureBuilt(ROOT, (line) => process.stdout.write(`${line}\n`));
}
