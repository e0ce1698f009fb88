import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('a design of before editions were kept brings its own template, a draft and a known edition bring none', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 12), () => undefined);
  db.exec(`
    INSERT INTO design
      (uid, office_uid, device_uid, rev, title, template_id, template_version, document, created_at, updated_at)
      VALUES ('lama', 'o', 'd', 1, '', 'resmi.agenda', 1, '{"template":{"id":"resmi.agenda"}}', 'dulu', 'now'),
             ('baru', 'o', 'd', 1, '', 'resmi.agenda', 2, '{"template":{"id":"resmi.agenda"}}', 'dulu', 'now'),
             ('draf', 'o', 'd', 1, '', 'kantor.poster', 1, '{"template":{"id":"kantor.poster"}}', 'dulu', 'now');
    INSERT INTO template_draft (design_uid, template_id) VALUES ('draf', 'kantor.poster');
    INSERT INTO template_edition (sha256, template_id, version, origin, template, published_at)
      VALUES ('a', 'resmi.agenda', 2, 'bawaan', '{"id":"resmi.agenda"}', 'dulu');
  `);
  migrate(db, migrations.slice(0, 13), () => undefined);
  expect(db.prepare(`SELECT sha256, version, template FROM template_edition ORDER BY version`).all()).toEqual(
    [
      { sha256: 'design-lama', version: 1, template: '{"id":"resmi.agenda"}' },
      { sha256: 'a', version: 2, template: '{"id":"resmi.agenda"}' },
    ],
  );
});
