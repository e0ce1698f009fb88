import { migrate } from '#backend/db/migrate.ts';
import { ground } from '#backend/db/migrations/0001-ground.ts';
import { plan } from '#backend/db/migrations/0002-plan.ts';
import { release } from '#backend/db/migrations/0003-release.ts';
import { openForWriting } from '#backend/db/open.ts';
import type { Db } from '#backend/db/query.ts';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

function releaseDatabase(): Db {
  const db = openForWriting(join(tempFolder(), 'library.db'));
  onTestFinished(() => {
    db.close();
  });
  migrate(db, [ground, plan, release], () => undefined);
  return db;
}

test('makes strict tables for releases, their register and their index', () => {
  const names = releaseDatabase()
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1
       AND (name LIKE 'release%' OR name LIKE 'number%' OR name = 'search_doc') ORDER BY name`,
    )
    .pluck()
    .all();
  expect(names).toEqual(['number_entry', 'release', 'release_edition', 'release_revision', 'search_doc']);
});

test('an edition is found by its words, by its new words after a change, and not at all once it is gone', () => {
  const db = releaseDatabase();
  const find = (text: string) =>
    db
      .prepare(
        'SELECT d.entity_uid FROM search_fts f JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ?',
      )
      .pluck()
      .all(text);
  db.exec(`
    INSERT INTO release VALUES ('r', 'o', 'd', 1, '', '', NULL);
    INSERT INTO release_edition (uid, office_uid, device_uid, release_uid, edition_no, state, document, title, lead, body,
      people, city, words, words_hash, classification, rev, created_at, updated_at)
    VALUES ('e', 'o', 'd', 'r', 1, 'draf', '{}', 'Panen Sawi', '', '', '', 'Rimba Sari', 2, '', '', 1, '', '');
  `);
  const added = find('sawi rimba');
  db.exec(`UPDATE release_edition SET title = 'Panen Bayam'`);
  const changed = [find('sawi'), find('bayam')];
  db.exec('DELETE FROM release_edition');
  expect([added, changed, find('bayam')]).toEqual([['e'], [[], ['e']], []]);
  expect(() =>
    db.exec(`INSERT INTO search_fts (search_fts, rank) VALUES ('integrity-check', 1)`),
  ).not.toThrow();
});

test('an issued edition without a seal, and a void number without a reason, cannot be stored', () => {
  const db = releaseDatabase();
  db.exec(`INSERT INTO release VALUES ('r', 'o', 'd', 1, '', '', NULL)`);
  const edition = (state: string) =>
    db.exec(`INSERT INTO release_edition (uid, office_uid, device_uid, release_uid, edition_no, state, document, title, lead,
      body, people, city, words, words_hash, classification, rev, created_at, updated_at)
      VALUES ('${state}', 'o', 'd', 'r', 1, '${state}', '{}', '', '', '', '', '', 0, '', '', 1, '', '')`);
  expect(() => edition('terbit')).toThrow('CHECK constraint failed');
  edition('draf');
  expect(() =>
    db.exec(
      `INSERT INTO number_entry VALUES ('n', 'o', 'd', '2026', 1, '', 1, 'PR-1', 'void', 'draf', ' ', 1, '', '', NULL)`,
    ),
  ).toThrow('CHECK constraint failed');
});

test('the lists of an archive are answered from indexes', () => {
  const db = releaseDatabase();
  const planOf = (sql: string) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => JSON.stringify(row))
      .join();
  expect(planOf(`SELECT 1 FROM release_edition WHERE source_sha256 = 'x'`)).toContain(
    'release_edition_source',
  );
  expect(planOf(`SELECT 1 FROM release_edition WHERE words_hash = 'x'`)).toContain('release_edition_words');
  expect(planOf(`SELECT 1 FROM release_revision WHERE edition_uid = 'x' ORDER BY seq DESC`)).toContain(
    'release_revision_edition',
  );
});
