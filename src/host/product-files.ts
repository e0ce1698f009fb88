import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that stands at the root of the product and nowhere else. */
const LANDMARK = join('resources', 'data', 'channels.json');

/** The folder that holds `resources/` and `dist/`, found from wherever this code runs: source, bundle or package. */
export function productRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, LANDMARK))) {
    if (dirname(folder) === folder) throw new Error(`No ${LANDMARK} above ${import.meta.url}`);
    folder = dirname(folder);
  }
  return folder;
}

/**
 * The file that a process of its own is started from.
 * @param source its place in the repository, such as `src/host/backend-process.ts`
 * @returns that place when this code runs from source, otherwise its bundle in `dist/node`
 */
export function programFile(source: string): string {
  if (import.meta.url.endsWith('.ts')) return join(productRoot(), source);
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.ts$/, '.js');
  return join(productRoot(), 'dist', 'node', name);
}
