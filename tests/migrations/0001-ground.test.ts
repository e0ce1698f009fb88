import { migrate } from '#backend/db/migrate.ts';
import { ground } from '#backend/db/migrations/0001-ground.ts';
import { openForWriting } from '#backend/db/open.ts';
import { appendAudit, checkAuditChain, type AuditEntry } from '#backend/db/tables/audit.ts';
import type { Db } from '#backend/db/query.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

function groundDatabase(): Db {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, [ground], () => undefined);
  return db;
}

function anEntry(act: string): AuditEntry {
  return {
    at: '2026-11-23T01:42:00.000Z',
    deviceUid: 'd1',
    worker: 'Rangga',
    act,
    subjectUid: 's1',
    detail: { on: null },
  };
}

test('makes strict tables for identity, preferences, office, media and audit', () => {
  const tables = groundDatabase()
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();

  expect(tables).toEqual(
    ['audit', 'media', 'meta', 'office', 'setting'].map((name) => ({ name, strict: 1 })),
  );
});

test('audit entries cannot be changed or removed', () => {
  const db = groundDatabase();
  appendAudit(db, anEntry('plan.added'));

  expect(() => db.exec("UPDATE audit SET act = 'x'")).toThrow('audit-is-append-only');
  expect(() => db.exec('DELETE FROM audit')).toThrow('audit-is-append-only');
});

test('the audit chain names the entry that was changed behind its back', () => {
  const db = groundDatabase();
  for (const act of ['plan.added', 'plan.moved', 'plan.deleted']) appendAudit(db, anEntry(act));
  expect(checkAuditChain(db)).toEqual({ checked: 3, broken: [] });

  db.exec("DROP TRIGGER audit_is_append_only_update; UPDATE audit SET act = 'plan.added' WHERE seq = 2");
  expect(checkAuditChain(db)).toEqual({ checked: 3, broken: [2] });
});

test('the audit chain names the place where an entry is missing', () => {
  const db = groundDatabase();
  for (const act of ['plan.added', 'plan.moved', 'plan.deleted']) appendAudit(db, anEntry(act));
  db.exec('DROP TRIGGER audit_is_append_only_delete; DELETE FROM audit WHERE seq = 2');

  expect(checkAuditChain(db)).toEqual({ checked: 2, broken: [3] });
});
