import type { Migration } from '../migrate.ts';

/** Approvals with their masters, recorded reasons for going on, and packages. */
export const line: Migration = {
  id: 5,
  name: 'line',
  up(exec) {
    exec(`
      CREATE TABLE approval (
        uid          TEXT PRIMARY KEY,
        office_uid   TEXT NOT NULL,
        device_uid   TEXT NOT NULL,
        rev          INTEGER NOT NULL CHECK (rev >= 1),
        item_uid     TEXT NOT NULL,
        state        TEXT NOT NULL CHECK (state IN ('submitted', 'valid', 'void')),
        hash         TEXT CHECK (hash IS NULL OR length(hash) = 64),
        submitted_by TEXT NOT NULL,
        approved_by  TEXT,
        approved_at  TEXT,
        ended_by     TEXT,
        ended_reason TEXT,
        created_at   TEXT NOT NULL,
        updated_at   TEXT NOT NULL,
        deleted_at   TEXT,
        CHECK (state <> 'valid' OR (hash IS NOT NULL AND approved_by IS NOT NULL AND approved_at IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX approval_live ON approval (item_uid) WHERE state <> 'void';
      CREATE INDEX approval_item ON approval (item_uid, created_at);

      CREATE TABLE master (
        approval_uid TEXT NOT NULL REFERENCES approval (uid),
        format       TEXT NOT NULL,
        page         INTEGER NOT NULL CHECK (page >= 1),
        sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
        pixel_hash   TEXT NOT NULL CHECK (length(pixel_hash) = 64),
        width_px     INTEGER NOT NULL CHECK (width_px > 0),
        height_px    INTEGER NOT NULL CHECK (height_px > 0),
        PRIMARY KEY (approval_uid, format, page)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE acknowledgement (
        item_uid    TEXT NOT NULL,
        finding_key TEXT NOT NULL,
        reason      TEXT NOT NULL CHECK (length(reason) > 0),
        worker      TEXT NOT NULL,
        at          TEXT NOT NULL,
        PRIMARY KEY (item_uid, finding_key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE package (
        uid          TEXT PRIMARY KEY,
        office_uid   TEXT NOT NULL,
        device_uid   TEXT NOT NULL,
        rev          INTEGER NOT NULL CHECK (rev >= 1),
        item_uid     TEXT NOT NULL,
        approval_uid TEXT NOT NULL REFERENCES approval (uid),
        hash         TEXT NOT NULL CHECK (length(hash) = 64),
        dir          TEXT NOT NULL,
        zips         TEXT NOT NULL CHECK (json_valid(zips)),
        files        TEXT NOT NULL CHECK (json_valid(files)),
        size_bytes   INTEGER NOT NULL,
        created_at   TEXT NOT NULL,
        updated_at   TEXT NOT NULL,
        deleted_at   TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX package_item ON package (item_uid, created_at);
    `);
  },
};
