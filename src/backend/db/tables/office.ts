import type { Office, OfficeDetails } from '#core/brand/office.ts';
import { officeDetailsSchema } from '#core/brand/office.ts';
import { build, first, run, type Db } from '../query.ts';

/** The office of this library, or null before the first-run wizard is finished. */
export function readOffice(db: Db): Office | null {
  const row = first(
    db,
    build.selectFrom('office').select(['uid', 'rev', 'details']).where('deleted_at', 'is', null),
  );
  if (!row) return null;
  return { ...officeDetailsSchema.parse(JSON.parse(row.details)), uid: row.uid, rev: row.rev };
}

/** Makes the office, or replaces its details and raises its revision. */
export function writeOffice(
  db: Db,
  details: OfficeDetails,
  write: { readonly uid: string; readonly deviceUid: string; readonly now: string },
): Office {
  const before = readOffice(db);
  const json = JSON.stringify(details);
  if (before) {
    const rev = before.rev + 1;
    run(
      db,
      build
        .updateTable('office')
        .set({ details: json, rev, updated_at: write.now, device_uid: write.deviceUid })
        .where('uid', '=', before.uid),
    );
    return { ...details, uid: before.uid, rev };
  }
  run(
    db,
    build.insertInto('office').values({
      uid: write.uid,
      device_uid: write.deviceUid,
      rev: 1,
      details: json,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
  return { ...details, uid: write.uid, rev: 1 };
}
