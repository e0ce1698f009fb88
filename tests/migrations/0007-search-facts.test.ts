import { migrate } from '#backend/db/migrate.ts';
import { migrations } from '#backend/db/migrations/index.ts';
import { openForWriting } from '#backend/db/open.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { tempFolder } from '../helpers/temp-folder.ts';

const planRows = z.array(z.object({ detail: z.string() }));

test('a library made before it answers what search filters by from an index alone', () => {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, migrations.slice(0, 6), () => undefined);
  migrate(db, migrations.slice(0, 7), () => undefined);
  const planOf = (query: string): string =>
    planRows
      .parse(db.prepare(`EXPLAIN QUERY PLAN ${query}`).all())
      .map(({ detail }) => detail)
      .join('\n');
  expect(planOf(`SELECT 1 FROM search_doc WHERE hidden = 1 LIMIT 1`)).toContain('search_doc_hidden');
  expect(
    planOf(
      `SELECT d.id, d.kind, d.owner_uid, d.number, d.title, d.on_date, d.state
       FROM search_doc d INDEXED BY search_doc_facts WHERE d.id IN (1, 2) AND d.hidden = 0`,
    ),
  ).toContain('COVERING INDEX search_doc_facts (id=?');
});
