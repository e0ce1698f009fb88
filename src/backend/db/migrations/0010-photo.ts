import type { Migration } from '../migrate.ts';

/** The office's photos: the untouched original, what designs draw of it, and what is known about it. */
export const photo: Migration = {
  id: 10,
  name: 'photo',
  up(exec) {
    exec(`
      CREATE TABLE photo (
        uid             TEXT PRIMARY KEY,
        office_uid      TEXT NOT NULL,
        device_uid      TEXT NOT NULL,
        rev             INTEGER NOT NULL CHECK (rev >= 1),
        original_sha256 TEXT NOT NULL UNIQUE,
        file_name       TEXT NOT NULL,
        working_sha256  TEXT NOT NULL,
        width_px        INTEGER NOT NULL CHECK (width_px > 0),
        height_px       INTEGER NOT NULL CHECK (height_px > 0),
        small_sha256    TEXT NOT NULL,
        large_sha256    TEXT NOT NULL,
        title           TEXT NOT NULL,
        credit          TEXT NOT NULL,
        consent         TEXT NOT NULL CHECK (consent IN ('ada', 'tidak_perlu', 'belum')),
        consent_note    TEXT NOT NULL,
        must_mask       INTEGER NOT NULL CHECK (must_mask IN (0, 1)),
        taken_at        TEXT,
        search_text     TEXT NOT NULL,
        created_at      TEXT NOT NULL,
        updated_at      TEXT NOT NULL,
        deleted_at      TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX photo_newest ON photo (created_at DESC, uid DESC) WHERE deleted_at IS NULL;
      CREATE INDEX photo_working ON photo (working_sha256);
    `);
  },
};
