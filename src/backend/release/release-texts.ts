import { AppError } from '#contract/errors.ts';
import { releaseDocumentSchema, type ReleaseDocument } from '#core/release/document.ts';
import { isEditable } from '#core/release/edition.ts';
import { countWords } from '#core/release/plain-text.ts';
import type { Edition, RevisionReason } from '#core/release/release.ts';
import { documentHash } from '#core/release/seal.ts';
import type { BackendContext } from '../context.ts';
import { insertRelease } from '../db/tables/release.ts';
import { insertEdition, writeDocument, type NewEdition } from '../db/tables/release-edition.ts';
import { insertRevision, listRevisions, readRevision } from '../db/tables/release-revision.ts';
import { liveEdition, writeStamp } from './release-editions.ts';

/** While somebody writes, a revision is kept at most this often. */
const AUTOSAVE_REVISION_MS = 5 * 60_000;
/** A save that drops more than this share of the words keeps what was there, however recent the last revision. */
const LARGE_CUT = 0.3;

/** Makes a release with its first edition, inside the caller's transaction. */
export function createRelease(
  context: BackendContext,
  edition: Pick<NewEdition, 'state' | 'document' | 'number' | 'source'>,
): Edition {
  const stamp = writeStamp(context);
  const releaseUid = context.newId();
  insertRelease(context.db, releaseUid, stamp);
  insertEdition(context.db, { uid: context.newId(), releaseUid, editionNo: 1, ...edition }, stamp);
  context.audit(edition.source === null ? 'release.created' : 'release.imported', releaseUid, {
    source: edition.source?.sha256 ?? null,
  });
  return liveEdition(context, releaseUid);
}

/**
 * Stores the text of a draft inside the caller's transaction. The same text again changes nothing, whatever revision it
 * started from: a writer whose answer got lost sends it twice.
 * @throws AppError 'not-found', 'release-read-only', and 'conflict' when the text moved on and `onConflict` is `refuse`
 */
export function saveText(
  context: BackendContext,
  save: {
    readonly uid: string;
    readonly baseRev: number;
    readonly document: ReleaseDocument;
    readonly onConflict: 'refuse' | 'keepBoth';
  },
): Edition {
  const before = liveEdition(context, save.uid);
  if (documentHash(before.document) === documentHash(save.document)) return before;
  if (!isEditable(before.state)) throw new AppError('release-read-only', { state: before.state });
  const isConflict = before.rev !== save.baseRev;
  if (isConflict && save.onConflict === 'refuse') throw new AppError('conflict', { rev: before.rev });
  if (isConflict || deservesRevision(context, before, save.document)) keep(context, before, 'autosave');
  writeDocument(context.db, before.uid, save.document, writeStamp(context));
  return liveEdition(context, save.uid);
}

/**
 * Makes an earlier text the newest one inside the caller's transaction; what stood there becomes a revision first.
 * @throws AppError 'not-found', 'release-read-only'
 */
export function restoreText(context: BackendContext, uid: string, revisionUid: string): Edition {
  const before = liveEdition(context, uid);
  if (!isEditable(before.state)) throw new AppError('release-read-only', { state: before.state });
  const document = readRevision(context.db, before.uid, revisionUid);
  if (document === undefined) throw new AppError('not-found');
  keep(context, before, 'restore');
  writeDocument(context.db, before.uid, releaseDocumentSchema.parse(document), writeStamp(context));
  context.audit('release.revision-restored', uid, { revision: revisionUid });
  return liveEdition(context, uid);
}

function deservesRevision(context: BackendContext, before: Edition, next: ReleaseDocument): boolean {
  const words = countWords(before.document);
  if (words === 0) return false;
  if (countWords(next) < words * (1 - LARGE_CUT)) return true;
  const [latest] = listRevisions(context.db, before.uid);
  const since = Date.parse(context.clock.now()) - Date.parse(latest?.at ?? before.createdAt);
  return latest === undefined || since >= AUTOSAVE_REVISION_MS;
}

function keep(context: BackendContext, edition: Edition, reason: RevisionReason): void {
  const revision = { uid: context.newId(), editionUid: edition.uid, reason, document: edition.document };
  insertRevision(context.db, revision, writeStamp(context));
}
