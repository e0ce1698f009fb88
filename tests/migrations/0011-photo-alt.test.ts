import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('photos kept before have no alternative text yet and are copies of none', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 10), () => undefined);
  db.prepare(
    `INSERT INTO photo VALUES ('p', 'o', 'd', 1, 'a', 'a.jpg', 'w', 10, 10, 's', 'l', 'Apel', '', 'ada', '', 0, NULL, '', 'now', 'now', NULL)`,
  ).run();
  migrate(db, migrations.slice(0, 11), () => undefined);
  expect(db.prepare('SELECT title, alt, masked_from FROM photo').get()).toEqual({
    title: 'Apel',
    alt: '',
    masked_from: null,
  });
});
