import { closeSync, fsyncSync, openSync } from 'node:fs';
import { openReadOnly } from './open.ts';
import type { Db } from './query.ts';

/** What SQLite itself finds wrong with an open database: broken pages, broken references. Empty when sound. */
export function databaseProblems(db: Db): readonly string[] {
  const integrity = db.prepare('PRAGMA integrity_check(20)').pluck().all().map(String);
  const references = db.prepare('PRAGMA foreign_key_check').all();
  return [
    ...integrity.filter((line) => line !== 'ok'),
    ...references.map((reference) => `foreign key ${JSON.stringify(reference)}`),
  ];
}

/**
 * Copies an open database into a new file and flushes it: without the flush a power cut right after leaves no copy at all.
 * @param path must not exist
 * @throws the SQLite error (`SQLITE_FULL`, …)
 */
export function copyDatabase(db: Db, path: string): void {
  db.prepare('VACUUM INTO ?').run(path);
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What is wrong with the database in a file that nobody has open. */
export function databaseFileProblems(path: string): readonly string[] {
  const db = openReadOnly(path);
  try {
    return databaseProblems(db);
  } finally {
    db.close();
  }
}
