import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('keeps an approval made before it, and one file of each format beside it', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 5), () => undefined);
  db.exec(`INSERT INTO approval
    (uid, office_uid, device_uid, rev, item_uid, state, submitted_by, created_at, updated_at)
    VALUES ('a1', 'o', 'd', 1, 'item', 'submitted', 'Rina', 'now', 'now')`);
  migrate(db, migrations.slice(0, 6), () => undefined);
  const keep = (approval: string, ext: string) =>
    db.exec(
      `INSERT INTO release_file (approval_uid, ext, sha256, size_bytes)
       VALUES ('${approval}', '${ext}', '${'a'.repeat(64)}', 12)`,
    );
  keep('a1', 'docx');
  keep('a1', 'pdf');
  expect(() => keep('a1', 'pdf')).toThrow('UNIQUE');
  expect(() => keep('a1', 'odt')).toThrow('CHECK');
  expect(() => keep('a2', 'pdf')).toThrow('FOREIGN KEY');
  expect(db.prepare('SELECT approval_uid, ext FROM release_file ORDER BY ext').all()).toEqual([
    { approval_uid: 'a1', ext: 'docx' },
    { approval_uid: 'a1', ext: 'pdf' },
  ]);
});
