import type { Migration } from '../migrate.ts';

/** Where the columns of a table went the last time it was merged, by template and headings; of this workplace alone. */
export const mergeMapping: Migration = {
  id: 12,
  name: 'merge-mapping',
  up(exec) {
    exec(`
      CREATE TABLE merge_mapping (
        template_id TEXT NOT NULL,
        signature   TEXT NOT NULL,
        mapping     TEXT NOT NULL,
        updated_at  TEXT NOT NULL,
        PRIMARY KEY (template_id, signature)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
