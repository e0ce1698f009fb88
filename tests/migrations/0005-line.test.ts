import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

function lineDatabase() {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 5), () => undefined);
  return db;
}

const APPROVAL = `INSERT INTO approval
  (uid, office_uid, device_uid, rev, item_uid, state, hash, submitted_by, approved_by, approved_at, created_at, updated_at)
  VALUES`;

test('makes strict tables for approvals, masters, reasons and packages', () => {
  const tables = lineDatabase()
    .prepare(
      `SELECT name, strict FROM pragma_table_list
       WHERE name IN ('approval', 'master', 'acknowledgement', 'package') ORDER BY name`,
    )
    .all();
  expect(tables).toEqual(
    ['acknowledgement', 'approval', 'master', 'package'].map((name) => ({ name, strict: 1 })),
  );
});

test('an item has at most one approval that is asked for or valid', () => {
  const db = lineDatabase();
  const asked = (uid: string) =>
    db.exec(
      `${APPROVAL} ('${uid}', 'o', 'd', 1, 'item', 'submitted', NULL, 'Rina', NULL, NULL, 'now', 'now')`,
    );
  asked('a1');
  expect(() => asked('a2')).toThrow('UNIQUE');
  db.exec("UPDATE approval SET state = 'void' WHERE uid = 'a1'");
  asked('a3');
});

test('a valid approval has a hash, a name and a time', () => {
  const db = lineDatabase();
  const approved = `${APPROVAL} ('a1', 'o', 'd', 1, 'item', 'valid', NULL, 'Rina', NULL, NULL, 'now', 'now')`;
  expect(() => db.exec(approved)).toThrow('CHECK');
});
