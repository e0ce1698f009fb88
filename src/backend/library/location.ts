import { AppError } from '#contract/errors.ts';
import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** File-system magic numbers of Linux for storage that is shared or can be pulled out (linux/magic.h, read 2026-11-22). */
const SHARED_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB2'],
  [0xff534d42, 'CIFS'],
]);

/** Folder names that cloud clients keep in step behind the program's back. */
const SYNCED_FOLDER =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|Google ?Drive|GoogleDrive|My Drive|iCloudDrive|Nextcloud)([\\/]|$)/i;

/**
 * Refuses places where two computers or a sync client could write the same SQLite file: that loses data.
 * @throws AppError 'library-location-unsafe' with the reason `network` or `synced`
 */
export function assertSafeLocation(folder: string): void {
  const path = resolve(folder);
  if (/^\\\\/.test(path)) throw new AppError('library-location-unsafe', { path, reason: 'network' });
  if (SYNCED_FOLDER.test(path)) throw new AppError('library-location-unsafe', { path, reason: 'synced' });
  const type = statfsSync(existingAncestor(path)).type >>> 0;
  if (process.platform === 'linux' && SHARED_FILE_SYSTEMS.has(type)) {
    throw new AppError('library-location-unsafe', { path, reason: 'network' });
  }
}

function existingAncestor(path: string): string {
  let current = path;
  while (!existsSync(current) && dirname(current) !== current) current = dirname(current);
  return current;
}
