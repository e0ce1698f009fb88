import { AppError } from '#contract/errors.ts';
import type { Db } from './query.ts';

/** One step of the schema. It imports nothing and is never edited once a version in CHANGELOG.md has shipped it. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  /** @param exec runs one or more SQL statements inside the step's transaction */
  readonly up: (exec: (sql: string) => void) => void;
}

/** 'MJHU': tells our libraries from other people's SQLite files. */
export const APPLICATION_ID = 0x4d4a4855;

/** What a library file says about itself. */
export interface LibraryHeader {
  readonly applicationId: number;
  readonly version: number;
}

/** Reads the header without changing anything. */
export function readHeader(db: Db): LibraryHeader {
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    version: Number(db.pragma('user_version', { simple: true })),
  };
}

/**
 * Refuses what this program must not touch; an empty file is a new library.
 * @throws AppError 'library-not-ours' for another program's database
 * @throws AppError 'library-newer' for a library written by a newer version
 */
export function assertOurs(header: LibraryHeader, newest: number): void {
  const isNew = header.applicationId === 0 && header.version === 0;
  if (!isNew && header.applicationId !== APPLICATION_ID) throw new AppError('library-not-ours');
  if (header.version > newest) {
    throw new AppError('library-newer', { found: header.version, known: newest });
  }
}

/**
 * Brings a library to the newest schema, each step with its number in one transaction.
 * @param backup makes a copy; called once, before the first pending step of a library that has content
 * @returns the ids of the steps taken
 */
export function migrate(
  db: Db,
  steps: readonly Migration[],
  backup: (fromVersion: number) => void,
): readonly number[] {
  steps.forEach((step, index) => {
    if (step.id !== index + 1)
      throw new Error(`Migration ${step.name}: id ${step.id}, expected ${index + 1}`);
  });
  const { version } = readHeader(db);
  const pending = steps.filter((step) => step.id > version);
  if (pending.length > 0 && version > 0) backup(version);
  for (const step of pending) {
    db.transaction(() => {
      step.up((sql) => db.exec(sql));
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${step.id}`);
    }).exclusive();
  }
  if (pending.length > 0) db.pragma('optimize');
  return pending.map((step) => step.id);
}
