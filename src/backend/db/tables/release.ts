import { build, first, run, type Db } from '../query.ts';

/** Who writes a row, and when. */
export interface WriteStamp {
  readonly officeUid: string;
  readonly deviceUid: string;
  readonly now: string;
}

/** Makes a release; its text stands in editions. */
export function insertRelease(db: Db, uid: string, stamp: WriteStamp): void {
  run(
    db,
    build.insertInto('release').values({
      uid,
      office_uid: stamp.officeUid,
      device_uid: stamp.deviceUid,
      rev: 1,
      created_at: stamp.now,
      updated_at: stamp.now,
      deleted_at: null,
    }),
  );
}

/** When the release was put in the bin: an instant, null when it is not there, undefined when there is no such release. */
export function readReleaseDeletion(db: Db, uid: string): string | null | undefined {
  return first(db, build.selectFrom('release').select('deleted_at').where('uid', '=', uid))?.deleted_at;
}

/** Puts a release in the bin (an instant) or takes it out (null). */
export function setReleaseDeletion(db: Db, uid: string, deletedAt: string | null, stamp: WriteStamp): void {
  run(
    db,
    build
      .updateTable('release')
      .set((row) => ({
        deleted_at: deletedAt,
        rev: row('rev', '+', 1),
        updated_at: stamp.now,
        device_uid: stamp.deviceUid,
      }))
      .where('uid', '=', uid),
  );
}
