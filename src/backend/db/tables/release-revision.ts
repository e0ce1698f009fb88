import { releaseDocumentSchema, type ReleaseDocument } from '#core/release/document.ts';
import { countWords } from '#core/release/plain-text.ts';
import type { Revision, RevisionReason } from '#core/release/release.ts';
import { all, build, first, run, type Db } from '../query.ts';
import type { WriteStamp } from './release.ts';

/** Keeps a text as a revision of an edition. */
export function insertRevision(
  db: Db,
  revision: {
    readonly uid: string;
    readonly editionUid: string;
    readonly reason: RevisionReason;
    readonly document: ReleaseDocument;
  },
  stamp: WriteStamp,
): void {
  run(
    db,
    build.insertInto('release_revision').values({
      uid: revision.uid,
      office_uid: stamp.officeUid,
      device_uid: stamp.deviceUid,
      edition_uid: revision.editionUid,
      at: stamp.now,
      reason: revision.reason,
      document: JSON.stringify(revision.document),
      title: revision.document.headline,
      words: countWords(revision.document),
    }),
  );
}

/** Every revision of an edition, newest first, without their texts. */
export function listRevisions(db: Db, editionUid: string): readonly Revision[] {
  const query = build
    .selectFrom('release_revision')
    .select(['uid', 'at', 'reason', 'words', 'title'])
    .where('edition_uid', '=', editionUid)
    .orderBy('seq', 'desc');
  return all(db, query).map((row) => ({ ...row, editionUid }));
}

/** The text of one revision of an edition, or undefined. */
export function readRevision(db: Db, editionUid: string, uid: string): ReleaseDocument | undefined {
  const query = build
    .selectFrom('release_revision')
    .select('document')
    .where('edition_uid', '=', editionUid)
    .where('uid', '=', uid);
  const row = first(db, query);
  return row && releaseDocumentSchema.parse(JSON.parse(row.document));
}
