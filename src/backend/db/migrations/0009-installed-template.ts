import type { Migration } from '../migrate.ts';

/** Templates that came as files. The package itself lies in media, so that it can be passed on byte for byte. */
export const installedTemplate: Migration = {
  id: 9,
  name: 'installed-template',
  up(exec) {
    exec(`
      CREATE TABLE installed_template (
        uid            TEXT PRIMARY KEY,
        office_uid     TEXT NOT NULL,
        device_uid     TEXT NOT NULL,
        rev            INTEGER NOT NULL CHECK (rev >= 1),
        template_id    TEXT NOT NULL,
        version        INTEGER NOT NULL CHECK (version >= 1),
        package_sha256 TEXT NOT NULL,
        template       TEXT NOT NULL CHECK (json_valid(template)),
        created_at     TEXT NOT NULL,
        updated_at     TEXT NOT NULL,
        deleted_at     TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX installed_template_live ON installed_template (template_id) WHERE deleted_at IS NULL;
    `);
  },
};
