import { AppError } from '#contract/errors.ts';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { assertNodeApi } from './node-api.ts';
import type { Db } from './query.ts';

type BetterSqlite = typeof import('better-sqlite3');

/** Loads the native module late, so that an unfit Node is refused in words rather than by a crash. */
function loadSqlite(): BetterSqlite {
  assertNodeApi(process.versions);
  // better-sqlite3 is CommonJS and exports its constructor; the type package describes exactly that.
  return createRequire(import.meta.url)('better-sqlite3') as BetterSqlite;
}

/** True for an error of SQLite itself whose code begins with `prefix`, such as `SQLITE_BUSY`. */
export function isSqliteError(error: unknown, prefix: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(prefix);
}

/** Opens an existing file for reading only; nothing is created or changed. */
export function openReadOnly(path: string): Db {
  const Sqlite = loadSqlite();
  return new Sqlite(path, { readonly: true, fileMustExist: true });
}

/** Opens an empty database that is gone when it is closed. */
export function openInMemory(): Db {
  const Sqlite = loadSqlite();
  return new Sqlite(':memory:');
}

/**
 * WAL runs at synchronous=NORMAL unless told otherwise, and that loses acknowledged commits at a power cut (7 of 150
 * measured cuts; none at FULL). So FULL is set on every connection.
 */
const CONNECTION_PRAGMAS = [
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'temp_store = MEMORY',
  'journal_size_limit = 16777216',
] as const;

/**
 * Opens a library for writing, making the file when it is absent.
 * @throws AppError 'library-read-only' when the folder or the file cannot be written
 * @throws AppError 'library-location-unsafe' where the file system cannot hold a write-ahead log
 */
export function openForWriting(path: string): Db {
  const Sqlite = loadSqlite();
  try {
    const db = new Sqlite(path, { timeout: 5000 });
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
      throw new AppError('library-location-unsafe', { path, reason: 'no-wal' });
    }
    for (const pragma of CONNECTION_PRAGMAS) db.pragma(pragma);
    return db;
  } catch (error) {
    throw readOnlyOr(error, path);
  }
}

/** SQLite says these where a file or its folder cannot be written. */
function readOnlyOr(error: unknown, path: string): unknown {
  return isSqliteError(error, 'SQLITE_CANTOPEN') || isSqliteError(error, 'SQLITE_READONLY')
    ? new AppError('library-read-only', { path: dirname(path) })
    : error;
}

/**
 * Takes an exclusive lock that the operating system frees when this process dies, whatever way it dies.
 * @returns the function that gives it back, or null when another process holds it
 * @throws AppError 'library-read-only' when the file or its folder cannot be written
 */
export function lockFile(path: string): (() => void) | null {
  const db = openLock(path);
  try {
    db.exec('BEGIN EXCLUSIVE');
    return () => db.close();
  } catch (error) {
    db.close();
    if (isSqliteError(error, 'SQLITE_BUSY')) return null;
    throw readOnlyOr(error, path);
  }
}

function openLock(path: string): Db {
  const Sqlite = loadSqlite();
  try {
    return new Sqlite(path, { timeout: 0 });
  } catch (error) {
    throw readOnlyOr(error, path);
  }
}
