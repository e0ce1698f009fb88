import { AppError } from '#contract/errors.ts';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assertOurs, migrate, readHeader } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { isSqliteError, openForWriting, openReadOnly } from '../db/open.ts';
import type { Db } from '../db/query.ts';
import { errorCode } from '../files/atomic-write.ts';
import { assertSafeLocation } from './location.ts';
import { lockLibrary, readOnlyFolderOr } from './lock.ts';

/** Where packages are put unless another folder is asked for, inside the library. */
export const PACKAGES_FOLDER = 'paket';

/** Where the parts of a library lie. */
export interface LibraryPaths {
  readonly folder: string;
  readonly database: string;
  readonly media: string;
  readonly incoming: string;
  readonly backups: string;
  readonly log: string;
}

/** A library that this process holds. */
export interface Library {
  readonly paths: LibraryPaths;
  readonly db: Db;
  /** Ids of the migrations taken while opening. */
  readonly migrated: readonly number[];
  /** Folds the log into the database, closes it and gives the library back. */
  readonly close: () => void;
}

/** The folders and files of a library, whether they exist or not. */
export function libraryPaths(folder: string): LibraryPaths {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, 'library.db'),
    media: join(root, 'media'),
    incoming: join(root, 'media', 'incoming'),
    backups: join(root, 'backups'),
    log: join(root, 'log'),
  };
}

/** True when a folder already holds a library. */
export function hasLibrary(folder: string): boolean {
  return existsSync(libraryPaths(folder).database);
}

/**
 * Opens a library for writing, making it first when `create` is set. A library from a newer version is looked at
 * read-only and left exactly as it was.
 * @throws AppError 'library-missing' | 'library-location-unsafe' | 'library-read-only' | 'library-locked' |
 *   'library-not-ours' | 'library-newer' | 'library-damaged'
 */
export function openLibrary(
  folder: string,
  options: { readonly create: boolean; readonly now: string },
): Library {
  const paths = libraryPaths(folder);
  assertSafeLocation(paths.folder);
  if (!options.create && !hasLibrary(folder)) throw new AppError('library-missing', { path: paths.folder });
  makeFolders(paths);
  const unlock = lockLibrary(paths.folder, options.now);
  try {
    const db = openDatabase(paths);
    return { paths, ...db, close: () => closeAll(db.db, unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeFolders(paths: LibraryPaths): void {
  try {
    for (const folder of [paths.folder, paths.media, paths.incoming, paths.backups, paths.log]) {
      mkdirSync(folder, { recursive: true });
    }
  } catch (error) {
    // On a file system mounted read-only, Node's recursive mkdir says ENOENT where mkdir itself says EROFS.
    throw errorCode(error) === 'ENOENT'
      ? new AppError('library-read-only', { path: paths.folder })
      : readOnlyFolderOr(error, paths.folder);
  }
}

function openDatabase(paths: LibraryPaths): { readonly db: Db; readonly migrated: readonly number[] } {
  try {
    if (existsSync(paths.database) && statSync(paths.database).size > 0) {
      const before = openReadOnly(paths.database);
      try {
        assertOurs(readHeader(before), migrations.length);
      } finally {
        before.close();
      }
    }
    const db = openForWriting(paths.database);
    const migrated = migrate(db, migrations, (version) => copyBeforeMigration(db, paths, version));
    return { db, migrated };
  } catch (error) {
    throw isSqliteError(error, 'SQLITE_NOTADB') || isSqliteError(error, 'SQLITE_CORRUPT')
      ? new AppError('library-damaged', { path: paths.database })
      : error;
  }
}

/** A copy counts only once it is on disk: VACUUM INTO alone is lost at a power cut. */
function copyBeforeMigration(db: Db, paths: LibraryPaths, version: number): void {
  const copy = join(paths.backups, `sebelum-versi-${version + 1}-${Date.now()}.db`);
  db.prepare('VACUUM INTO ?').run(copy);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function closeAll(db: Db, unlock: () => void): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  unlock();
}
