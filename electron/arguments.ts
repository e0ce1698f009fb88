import { resolve } from 'node:path';
import { officeLibraryFolder } from '../src/bootstrap/data-folder.mjs';

/** The library named by `--library`, else the office's own, which is made when it is first opened. */
export function readLibraryArgument(argv: readonly string[]): string {
  const at = argv.indexOf('--library');
  const named = at < 0 ? undefined : argv[at + 1];
  return named === undefined ? officeLibraryFolder() : resolve(named);
}
