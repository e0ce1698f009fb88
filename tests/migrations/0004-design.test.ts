import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import type { Db } from '#backend/db/query.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

function designDatabase(): Db {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 4), () => undefined);
  return db;
}

const DESIGN = `INSERT INTO design
  (uid, office_uid, device_uid, rev, title, template_id, template_version, document, created_at, updated_at)
  VALUES ('d1', 'o', 'd', 1, '', 'resmi.kutipan_pimpinan', 1, '{}', 'now', 'now')`;
const STEP = `INSERT INTO design_step (design_uid, seq, gesture, diff, inverse) VALUES`;

/** What a statement is refused with, or `stored`. */
function attempt(db: Db, statement: string): string {
  try {
    db.exec(statement);
    return 'stored';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

test('makes strict tables for designs and their steps', () => {
  const tables = designDatabase()
    .prepare(`SELECT name, strict FROM pragma_table_list WHERE name LIKE 'design%' ORDER BY name`)
    .all();
  expect(tables).toEqual([
    { name: 'design', strict: 1 },
    { name: 'design_step', strict: 1 },
  ]);
});

test('a step belongs to a design, has its own place, and reads as JSON both ways', () => {
  const db = designDatabase();
  db.exec(DESIGN);
  expect({
    first: attempt(db, `${STEP} ('d1', 1, 'g', '[]', '[]')`),
    samePlace: attempt(db, `${STEP} ('d1', 1, 'g', '[]', '[]')`),
    noDesign: attempt(db, `${STEP} ('d2', 1, 'g', '[]', '[]')`),
    tornWayBack: attempt(db, `${STEP} ('d1', 2, 'g', '[]', '[')`),
  }).toEqual({
    first: 'stored',
    samePlace: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    noDesign: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    tornWayBack: 'SQLITE_CONSTRAINT_CHECK',
  });
});

test('steps go with their design', () => {
  const db = designDatabase();
  db.exec(`${DESIGN}; ${STEP} ('d1', 1, 'g', '[]', '[]'); DELETE FROM design WHERE uid = 'd1'`);
  expect(db.prepare('SELECT count(*) FROM design_step').pluck().get()).toBe(0);
});
