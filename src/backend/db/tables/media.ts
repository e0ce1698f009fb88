import type { MediaInfo } from '#contract/calls/media.ts';
import { all, build, first, run, type Db } from '../query.ts';

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

/** The hashes of every registered file, sorted. */
export function listMedia(db: Db): readonly string[] {
  return all(db, build.selectFrom('media').select('sha256').orderBy('sha256')).map((row) => row.sha256);
}
