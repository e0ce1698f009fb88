import type { Migration } from '../migrate.ts';

/** The release as DOCX and PDF, made when its item is submitted and kept with the asking. */
export const releaseFile: Migration = {
  id: 6,
  name: 'release-file',
  up(exec) {
    exec(`
      CREATE TABLE release_file (
        approval_uid TEXT NOT NULL REFERENCES approval (uid),
        ext          TEXT NOT NULL CHECK (ext IN ('docx', 'pdf')),
        sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes   INTEGER NOT NULL CHECK (size_bytes > 0),
        PRIMARY KEY (approval_uid, ext)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
