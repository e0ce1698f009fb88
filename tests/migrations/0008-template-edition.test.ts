import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('keeps templates as published, and a draft only as long as the design it is drawn in', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 8), () => undefined);
  db.exec(`
    INSERT INTO design
      (uid, office_uid, device_uid, rev, title, template_id, template_version, document, created_at, updated_at)
      VALUES ('d1', 'o', 'd', 1, '', 'kantor.poster', 1, '{}', 'now', 'now');
    INSERT INTO template_draft (design_uid, template_id) VALUES ('d1', 'kantor.poster');
    INSERT INTO template_edition (sha256, template_id, version, origin, template, published_at)
      VALUES ('a', 'kantor.poster', 1, 'kantor', '{}', 'now');
    DELETE FROM design WHERE uid = 'd1';
  `);
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([count('template_draft'), count('template_edition')]).toEqual([0, 1]);
});
