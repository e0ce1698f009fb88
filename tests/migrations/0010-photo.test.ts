import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('keeps each original once, and no consent but the three there are', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 10), () => undefined);
  const insert = (uid: string, original: string, consent: string) => () =>
    db
      .prepare(
        `INSERT INTO photo VALUES (?, 'o', 'd', 1, ?, 'a.jpg', 'w', 10, 10, 's', 'l', '', '', ?, '', 0, NULL, '', 'now', 'now', NULL)`,
      )
      .run(uid, original, consent);
  insert('p1', 'a', 'ada')();
  expect(insert('p2', 'a', 'ada')).toThrow('UNIQUE constraint failed: photo.original_sha256');
  expect(insert('p3', 'b', 'mungkin')).toThrow('CHECK constraint failed');
});
