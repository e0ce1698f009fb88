import type { Migration } from '../migrate.ts';

/**
 * Templates as they were published: what a design's locks are checked against. And the designs in which an office draws
 * templates of its own.
 */
export const templateEdition: Migration = {
  id: 8,
  name: 'template-edition',
  up(exec) {
    exec(`
      CREATE TABLE template_edition (
        sha256       TEXT PRIMARY KEY,
        template_id  TEXT NOT NULL,
        version      INTEGER NOT NULL CHECK (version >= 1),
        origin       TEXT NOT NULL CHECK (origin IN ('bawaan', 'kantor')),
        template     TEXT NOT NULL CHECK (json_valid(template)),
        published_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX template_edition_of ON template_edition (template_id, version);

      CREATE TABLE template_draft (
        design_uid  TEXT PRIMARY KEY REFERENCES design (uid) ON DELETE CASCADE,
        template_id TEXT NOT NULL UNIQUE
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
