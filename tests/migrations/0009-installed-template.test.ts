import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('keeps one live template of a name beside any number in the bin', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 9), () => undefined);
  const insert = (uid: string, deletedAt: string | null): void => {
    db.prepare(
      `INSERT INTO installed_template VALUES (?, 'o', 'd', 1, 'kota.poster', 1, 'a', '{}', 'now', 'now', ?)`,
    ).run(uid, deletedAt);
  };
  insert('a', 'now');
  insert('b', 'now');
  insert('c', null);
  expect(() => insert('d', null)).toThrow('UNIQUE constraint failed: installed_template.template_id');
});
