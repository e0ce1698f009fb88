import { APPLICATION_ID, migrate, readHeader } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { libraryPaths, openLibrary } from '#backend/library/library.ts';
import { AppError } from '#contract/errors.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../helpers/temp-folder.ts';

const NOW = '2026-11-23T01:42:00.000Z';

/** Runs `open` and gives what it was refused with. */
function refusalOf(open: () => unknown): Pick<AppError, 'code' | 'params'> {
  try {
    open();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was refused');
}

function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

test('a new library has its folders, our mark and the newest schema', () => {
  const folder = tempFolder();
  const library = openLibrary(folder, { create: true, now: NOW });
  const header = readHeader(library.db);
  library.close();

  expect(header).toEqual({ applicationId: APPLICATION_ID, version: migrations.length });
  expect(readdirSync(folder).sort()).toEqual(['backups', 'library.db', 'lock.db', 'log', 'media']);
});

test('every connection for writing waits for the disk and checks its references', () => {
  const db = openForWriting(join(tempFolder(), 'a.db'));
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  const settings = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
  ].map(pragma);
  db.close();

  expect(settings).toEqual(['wal', 2, 1, 1, 0]);
});

test('a library that another process holds is refused with its holder', () => {
  const folder = tempFolder();
  const holder = openLibrary(folder, { create: true, now: NOW });
  const refusal = refusalOf(() => openLibrary(folder, { create: false, now: NOW }));
  holder.close();

  expect(refusal).toEqual({
    code: 'library-locked',
    params: { computer: expect.any(String) as string, pid: process.pid, since: NOW },
  });
});

test('a library can be opened again once its holder has closed it', () => {
  const folder = tempFolder();
  openLibrary(folder, { create: true, now: NOW }).close();
  const again = openLibrary(folder, { create: false, now: NOW });
  again.close();

  expect(again.migrated).toEqual([]);
});

test('a missing library is not made unless asked for', () => {
  const folder = join(tempFolder(), 'belum-ada');

  expect(refusalOf(() => openLibrary(folder, { create: false, now: NOW }))).toEqual({
    code: 'library-missing',
    params: { path: folder },
  });
});

test('a library from a newer version is refused and left as it was, byte for byte', () => {
  const folder = tempFolder();
  const library = openLibrary(folder, { create: true, now: NOW });
  library.db.pragma(`user_version = ${migrations.length + 1}`);
  library.close();
  const { database } = libraryPaths(folder);
  const before = fingerprint(database);

  expect(refusalOf(() => openLibrary(folder, { create: false, now: NOW }))).toEqual({
    code: 'library-newer',
    params: { found: migrations.length + 1, known: migrations.length },
  });
  expect(fingerprint(database)).toBe(before);
});

test("another program's database is refused and left as it was", () => {
  const folder = tempFolder();
  const { database } = libraryPaths(folder);
  const other = openForWriting(database);
  other.exec('CREATE TABLE tamu (nama TEXT)');
  other.pragma('application_id = 252006673');
  other.close();
  const before = fingerprint(database);

  expect(refusalOf(() => openLibrary(folder, { create: false, now: NOW })).code).toBe('library-not-ours');
  expect(fingerprint(database)).toBe(before);
});

test('a file that is no database is called damaged and left as it was', () => {
  const folder = tempFolder();
  const { database } = libraryPaths(folder);
  writeFileSync(database, 'bukan basis data '.repeat(500));
  const before = fingerprint(database);

  expect(refusalOf(() => openLibrary(folder, { create: false, now: NOW })).code).toBe('library-damaged');
  expect(fingerprint(database)).toBe(before);
});

test.each([['OneDrive - Kejari'], ['Dropbox'], ['Google Drive']])(
  'a folder kept in step by %s is refused',
  (name) => {
    const folder = join(tempFolder(), name, 'kantor');

    expect(refusalOf(() => openLibrary(folder, { create: true, now: NOW }))).toEqual({
      code: 'library-location-unsafe',
      params: { path: folder, reason: 'synced' },
    });
  },
);

test('a copy is made before the first pending step of a library that has content, and not before a new one', () => {
  const db = openForWriting(join(tempFolder(), 'a.db'));
  const steps = [
    { id: 1, name: 'one', up: (exec: (sql: string) => void) => exec('CREATE TABLE one (a INTEGER) STRICT') },
    { id: 2, name: 'two', up: (exec: (sql: string) => void) => exec('CREATE TABLE two (a INTEGER) STRICT') },
  ];
  const copies: number[] = [];
  migrate(db, steps.slice(0, 1), (from) => copies.push(from));
  migrate(db, steps, (from) => copies.push(from));
  migrate(db, steps, (from) => copies.push(from));
  const { version } = readHeader(db);
  db.close();

  expect({ copies, version }).toEqual({ copies: [1], version: 2 });
});

test('a step that fails leaves the schema of the step before it', () => {
  const db = openForWriting(join(tempFolder(), 'a.db'));
  const good = {
    id: 1,
    name: 'good',
    up: (exec: (sql: string) => void) => exec('CREATE TABLE one (a INTEGER) STRICT'),
  };
  const bad = {
    id: 2,
    name: 'bad',
    up: (exec: (sql: string) => void) => exec('CREATE TABLE two (a INTEGER); NONSENSE'),
  };
  expect(() => migrate(db, [good, bad], () => undefined)).toThrow('syntax error');
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const { version } = readHeader(db);
  db.close();

  expect({ tables, version }).toEqual({ tables: ['one'], version: 1 });
});

test('steps must be numbered from one without a gap', () => {
  const db = openForWriting(join(tempFolder(), 'a.db'));
  const step = { id: 2, name: 'late', up: () => undefined };
  expect(() => migrate(db, [step], () => undefined)).toThrow('Migration late: id 2, expected 1');
  db.close();
});
