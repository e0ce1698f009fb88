import type { MediaInfo } from '#contract/calls/media.ts';
import { all, build, first, prepared, run, type Db } from '../query.ts';

/** What is known of a stored file, or undefined. */
export function readMedia(db: Db, sha256: string): MediaInfo | undefined {
  const row = first(db, build.selectFrom('media').selectAll().where('sha256', '=', sha256));
  return (
    row && {
      sha256: row.sha256,
      sizeBytes: row.size_bytes,
      ext: row.ext,
      mime: row.mime,
      widthPx: row.width_px,
      heightPx: row.height_px,
    }
  );
}

/** Registers a stored file; the same bytes a second time change nothing. */
export function registerMedia(db: Db, media: MediaInfo, now: string): void {
  run(
    db,
    build
      .insertInto('media')
      .values({
        sha256: media.sha256,
        ext: media.ext,
        mime: media.mime,
        size_bytes: media.sizeBytes,
        width_px: media.widthPx,
        height_px: media.heightPx,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('sha256').doNothing()),
  );
}

/**
 * Whether anything outside the register of files says this hash: a photo, a design, an approval, a setting, or a step that can
 * be undone. It looks through every text of the library, so that a table added later cannot be forgotten here.
 */
export function isMediaNamed(db: Db, sha256: string): boolean {
  return textColumns(db).some(
    ({ table, column }) =>
      prepared(db, `SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`).get(sha256) !==
      undefined,
  );
}

/** Names come from the database's own description; nothing of a caller is put into SQL. */
function textColumns(db: Db): readonly { readonly table: string; readonly column: string }[] {
  const sql =
    'SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c ' +
    "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'media' " +
    "AND c.type IN ('TEXT', 'ANY')";
  // The statement answers with these two names.
  return prepared(db, sql).all() as { table: string; column: string }[];
}

/** Forgets a stored file. */
export function unregisterMedia(db: Db, sha256: string): void {
  run(db, build.deleteFrom('media').where('sha256', '=', sha256));
}

/** The hashes of every registered file, sorted. */
export function listMedia(db: Db): readonly string[] {
  return all(db, build.selectFrom('media').select('sha256').orderBy('sha256')).map((row) => row.sha256);
}
