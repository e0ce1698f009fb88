import type { BuiltPackage } from '#core/approval/approval.ts';
import { z } from 'zod';
import { all, build, first, run, type Db } from '../query.ts';
import type { LineWrite } from './approval.ts';

const zipsSchema = z.array(z.string());
const filesSchema = z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number() }));
const COLUMNS = [
  'uid',
  'item_uid',
  'approval_uid',
  'hash',
  'dir',
  'zips',
  'files',
  'size_bytes',
  'created_at',
] as const;

interface PackageRow {
  readonly uid: string;
  readonly item_uid: string;
  readonly approval_uid: string;
  readonly hash: string;
  readonly dir: string;
  readonly zips: string;
  readonly files: string;
  readonly size_bytes: number;
  readonly created_at: string;
}

/** The last package of an item, or null. */
export function readLastPackage(db: Db, itemUid: string): BuiltPackage | null {
  const row = first(
    db,
    build
      .selectFrom('package')
      .select(COLUMNS)
      .where('item_uid', '=', itemUid)
      .orderBy('created_at', 'desc')
      .orderBy('uid', 'desc')
      .limit(1),
  );
  return row === undefined ? null : toPackage(row);
}

/** Every package, oldest first. */
export function listPackages(db: Db): readonly BuiltPackage[] {
  return all(db, build.selectFrom('package').select(COLUMNS).orderBy('created_at').orderBy('uid')).map(
    toPackage,
  );
}

/** Records a finished package. */
export function insertPackage(db: Db, built: BuiltPackage, write: LineWrite): void {
  run(
    db,
    build.insertInto('package').values({
      uid: built.uid,
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: 1,
      item_uid: built.itemUid,
      approval_uid: built.approvalUid,
      hash: built.hash,
      dir: built.dir,
      zips: JSON.stringify(built.zips),
      files: JSON.stringify(built.files),
      size_bytes: built.sizeBytes,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
}

function toPackage(row: PackageRow): BuiltPackage {
  return {
    uid: row.uid,
    itemUid: row.item_uid,
    approvalUid: row.approval_uid,
    hash: row.hash,
    dir: row.dir,
    zips: zipsSchema.parse(JSON.parse(row.zips)),
    files: filesSchema.parse(JSON.parse(row.files)),
    sizeBytes: row.size_bytes,
    builtAt: row.created_at,
  };
}
