import type { Migration } from '../migrate.ts';

/** Identity, preferences, office, media register and the chained audit log. */
export const ground: Migration = {
  id: 1,
  name: 'ground',
  up(exec) {
    exec(`
      CREATE TABLE meta (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        key        TEXT PRIMARY KEY,
        value      TEXT NOT NULL CHECK (json_valid(value)),
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE office (
        uid        TEXT PRIMARY KEY,
        device_uid TEXT NOT NULL,
        rev        INTEGER NOT NULL CHECK (rev >= 1),
        details    TEXT NOT NULL CHECK (json_valid(details)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE media (
        sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        ext        TEXT NOT NULL,
        mime       TEXT NOT NULL,
        size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
        width_px   INTEGER,
        height_px  INTEGER,
        created_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        seq           INTEGER PRIMARY KEY,
        at            TEXT NOT NULL,
        device_uid    TEXT NOT NULL,
        worker        TEXT NOT NULL,
        act           TEXT NOT NULL,
        subject_uid   TEXT NOT NULL,
        detail        TEXT NOT NULL CHECK (json_valid(detail)),
        previous_hash TEXT NOT NULL,
        hash          TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX audit_subject ON audit (subject_uid, seq);

      CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit-is-append-only'); END;
      CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'audit-is-append-only'); END;
    `);
  },
};
