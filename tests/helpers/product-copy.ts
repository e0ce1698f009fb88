import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../src/bootstrap/build.mjs';
import { ROOT } from '../../src/bootstrap/product.mjs';

/** All that a checkout has after its first start, but for node_modules. */
const PARTS = [
  'src',
  'electron',
  'resources',
  'dist',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * Copies the product, installed and built, into an empty folder, for starts that may not touch this checkout. The packages
 * are linked to, so nothing is fetched.
 */
export async function copyBuiltProduct(folder: string): Promise<void> {
  await ensureBuilt(ROOT, () => undefined);
  for (const part of PARTS.filter((name) => existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
