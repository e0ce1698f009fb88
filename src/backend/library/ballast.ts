import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { LibraryPaths } from './library.ts';

/** A full disk stops SQLite from even deleting; giving this much back lets the user save and tidy up. */
const BALLAST_BYTES = 64 * 1024 * 1024;
/** Below this much free space the ballast would itself be the problem. */
const FREE_BYTES_WANTED = 1024 * 1024 * 1024;

function ballastPath(paths: LibraryPaths): string {
  return join(paths.folder, 'ruang-cadangan.bin');
}

/** Sets the reserve aside where there is room for it. @returns whether it is there now */
export async function keepBallast(paths: LibraryPaths): Promise<boolean> {
  if (existsSync(ballastPath(paths))) return true;
  const { bavail, bsize } = statfsSync(paths.folder);
  if (bavail * bsize < FREE_BYTES_WANTED) return false;
  await writeFileAtomic(ballastPath(paths), Buffer.alloc(BALLAST_BYTES, 0x4d));
  return true;
}

/** Gives the reserve back to a full disk. */
export function dropBallast(paths: LibraryPaths): void {
  rmSync(ballastPath(paths), { force: true });
}
