import type { Approval, ApprovalState, Master, ReleaseFile } from '#core/approval/approval.ts';
import { all, build, first, run, type Db } from '../query.ts';

/** Who writes, and when. */
export interface LineWrite {
  readonly officeUid: string;
  readonly deviceUid: string;
  readonly now: string;
}

const COLUMNS = [
  'uid',
  'item_uid',
  'state',
  'hash',
  'submitted_by',
  'created_at',
  'approved_by',
  'approved_at',
  'ended_by',
  'ended_reason',
] as const;

interface ApprovalRow {
  readonly uid: string;
  readonly item_uid: string;
  readonly state: ApprovalState;
  readonly hash: string | null;
  readonly submitted_by: string;
  readonly created_at: string;
  readonly approved_by: string | null;
  readonly approved_at: string | null;
  readonly ended_by: string | null;
  readonly ended_reason: string | null;
}

/** The approval of an item that is asked for or valid, or null. */
export function readLiveApproval(db: Db, itemUid: string): Approval | null {
  const row = first(
    db,
    build.selectFrom('approval').select(COLUMNS).where('item_uid', '=', itemUid).where('state', '<>', 'void'),
  );
  return row === undefined ? null : toApproval(db, row);
}

/** The last approval of an item, ended or not, or null. */
export function readLastApproval(db: Db, itemUid: string): Approval | null {
  const row = first(
    db,
    build
      .selectFrom('approval')
      .select(COLUMNS)
      .where('item_uid', '=', itemUid)
      .orderBy('created_at', 'desc')
      .orderBy('uid', 'desc')
      .limit(1),
  );
  return row === undefined ? null : toApproval(db, row);
}

/** Every approval that is valid now, oldest first; an item in the bin waits there with its approval. */
export function listValidApprovals(db: Db): readonly Approval[] {
  return all(
    db,
    build
      .selectFrom('approval')
      .select(COLUMNS)
      .where('state', '=', 'valid')
      .where('item_uid', 'in', build.selectFrom('plan_item').select('uid').where('deleted_at', 'is', null))
      .orderBy('approved_at')
      .orderBy('uid'),
  ).map((row) => toApproval(db, row));
}

/** Stores a new asking with its masters and the files of its release. */
export function insertApproval(
  db: Db,
  approval: Pick<Approval, 'uid' | 'itemUid' | 'submittedBy' | 'masters' | 'releaseFiles'>,
  write: LineWrite,
): void {
  run(
    db,
    build.insertInto('approval').values({
      uid: approval.uid,
      office_uid: write.officeUid,
      device_uid: write.deviceUid,
      rev: 1,
      item_uid: approval.itemUid,
      state: 'submitted',
      hash: null,
      submitted_by: approval.submittedBy,
      approved_by: null,
      approved_at: null,
      ended_by: null,
      ended_reason: null,
      created_at: write.now,
      updated_at: write.now,
      deleted_at: null,
    }),
  );
  for (const master of approval.masters) {
    run(
      db,
      build.insertInto('master').values({
        approval_uid: approval.uid,
        format: master.format,
        page: master.page,
        sha256: master.sha256,
        pixel_hash: master.pixelHash,
        width_px: master.widthPx,
        height_px: master.heightPx,
      }),
    );
  }
  for (const { ext, sha256, sizeBytes } of approval.releaseFiles) {
    const row = { approval_uid: approval.uid, ext, sha256, size_bytes: sizeBytes };
    run(db, build.insertInto('release_file').values(row));
  }
}

/** Makes an asking a valid approval of `hash`. */
export function markApproved(
  db: Db,
  approval: { readonly uid: string; readonly hash: string; readonly by: string },
  write: LineWrite,
): void {
  run(
    db,
    build
      .updateTable('approval')
      .set((column) => ({
        state: 'valid' as const,
        hash: approval.hash,
        approved_by: approval.by,
        approved_at: write.now,
        device_uid: write.deviceUid,
        updated_at: write.now,
        rev: column('rev', '+', 1),
      }))
      .where('uid', '=', approval.uid),
  );
}

/** Ends an approval or an asking; it stays readable. */
export function markEnded(
  db: Db,
  approval: { readonly uid: string; readonly by: string; readonly reason: string },
  write: LineWrite,
): void {
  run(
    db,
    build
      .updateTable('approval')
      .set((column) => ({
        state: 'void' as const,
        ended_by: approval.by,
        ended_reason: approval.reason,
        device_uid: write.deviceUid,
        updated_at: write.now,
        rev: column('rev', '+', 1),
      }))
      .where('uid', '=', approval.uid),
  );
}

function readMasters(db: Db, approvalUid: string): readonly Master[] {
  return all(
    db,
    build
      .selectFrom('master')
      .select(['format', 'page', 'sha256', 'pixel_hash', 'width_px', 'height_px'])
      .where('approval_uid', '=', approvalUid)
      .orderBy('format')
      .orderBy('page'),
  ).map((row) => ({
    format: row.format,
    page: row.page,
    sha256: row.sha256,
    pixelHash: row.pixel_hash,
    widthPx: row.width_px,
    heightPx: row.height_px,
  }));
}

function readReleaseFiles(db: Db, approvalUid: string): readonly ReleaseFile[] {
  return all(
    db,
    build
      .selectFrom('release_file')
      .select(['ext', 'sha256', 'size_bytes'])
      .where('approval_uid', '=', approvalUid)
      .orderBy('ext'),
  ).map((row) => ({ ext: row.ext, sha256: row.sha256, sizeBytes: row.size_bytes }));
}

function toApproval(db: Db, row: ApprovalRow): Approval {
  return {
    uid: row.uid,
    itemUid: row.item_uid,
    state: row.state,
    hash: row.hash,
    submittedBy: row.submitted_by,
    submittedAt: row.created_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    endedBy: row.ended_by,
    endedReason: row.ended_reason,
    masters: readMasters(db, row.uid),
    releaseFiles: readReleaseFiles(db, row.uid),
  };
}
