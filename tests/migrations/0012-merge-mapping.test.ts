import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

test('keeps one mapping for a template and the headings of a table', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 12), () => undefined);
  const insert = (template: string, signature: string) => () =>
    db.prepare(`INSERT INTO merge_mapping VALUES (?, ?, '[]', 'now')`).run(template, signature);
  insert('resmi.kutipan_pimpinan', 'a')();
  insert('resmi.kutipan_pimpinan', 'b')();
  expect(insert('resmi.kutipan_pimpinan', 'a')).toThrow('UNIQUE constraint failed');
});
