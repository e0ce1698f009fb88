import type { Migration } from '../migrate.ts';

/** Designs and their steps, each with the way back, so that undo survives a crash. */
export const design: Migration = {
  id: 4,
  name: 'design',
  up(exec) {
    exec(`
      CREATE TABLE design (
        uid              TEXT PRIMARY KEY,
        office_uid       TEXT NOT NULL,
        device_uid       TEXT NOT NULL,
        rev              INTEGER NOT NULL CHECK (rev >= 1),
        title            TEXT NOT NULL,
        template_id      TEXT NOT NULL,
        template_version INTEGER NOT NULL,
        document         TEXT NOT NULL CHECK (json_valid(document)),
        created_at       TEXT NOT NULL,
        updated_at       TEXT NOT NULL,
        deleted_at       TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX design_newest ON design (updated_at DESC) WHERE deleted_at IS NULL;

      CREATE TABLE design_step (
        design_uid TEXT NOT NULL REFERENCES design (uid) ON DELETE CASCADE,
        seq        INTEGER NOT NULL CHECK (seq >= 1),
        gesture    TEXT NOT NULL,
        diff       TEXT NOT NULL CHECK (json_valid(diff)),
        inverse    TEXT NOT NULL CHECK (json_valid(inverse)),
        undone     INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        PRIMARY KEY (design_uid, seq)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
