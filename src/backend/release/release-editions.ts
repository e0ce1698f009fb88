import { AppError } from '#contract/errors.ts';
import { afterAct, type EditionAct } from '#core/release/edition.ts';
import type { Edition } from '#core/release/release.ts';
import { editionSeal } from '#core/release/seal.ts';
import type { BackendContext } from '../context.ts';
import { readNumberOf, settleNumber } from '../db/tables/number-entry.ts';
import { readReleaseDeletion, type WriteStamp } from '../db/tables/release.ts';
import {
  readLastSeal,
  readLiveEdition,
  writeNumber,
  writeSeal,
  writeState,
} from '../db/tables/release-edition.ts';
import { insertRevision } from '../db/tables/release-revision.ts';
import { reserveNumber } from './reserve-number.ts';

/*
 * The steps of a release along the line. Each runs inside the caller's transaction, so that an approval and the step
 * it causes stand or fall together; each records itself in the audit log.
 */

/** Who writes now: the office, this copy of the program, the library's clock. */
export function writeStamp(context: BackendContext): WriteStamp {
  return { officeUid: context.office().uid, deviceUid: context.deviceUid, now: context.clock.now() };
}

/**
 * The newest edition of a release that is not in the bin.
 * @throws AppError 'not-found'
 */
export function liveEdition(context: BackendContext, releaseUid: string): Edition {
  const edition = readLiveEdition(context.db, releaseUid);
  if (edition === undefined || readReleaseDeletion(context.db, releaseUid) !== null)
    throw new AppError('not-found');
  return edition;
}

/**
 * Hands a draft in: it is now `diajukan` and holds a number (a returned one keeps the number it had). Its text is kept
 * as a revision.
 * @throws AppError 'not-found', 'step-not-allowed', 'number-pattern-invalid'
 */
export function submitRelease(context: BackendContext, releaseUid: string): Edition {
  const edition = step(context, releaseUid, 'submit');
  reserveNumber(context, edition, writeStamp(context));
  keepRevision(context, edition, 'submit');
  return done(context, releaseUid, 'release.submitted');
}

/** Gives a submitted release back to its writer; the number stays reserved. @throws AppError as `submitRelease` */
export function returnRelease(context: BackendContext, releaseUid: string): Edition {
  step(context, releaseUid, 'return');
  return done(context, releaseUid, 'release.returned');
}

/** Marks a submitted release as approved. @throws AppError as `submitRelease` */
export function approveRelease(context: BackendContext, releaseUid: string): Edition {
  step(context, releaseUid, 'approve');
  return done(context, releaseUid, 'release.approved');
}

/** Opens an approved release for change; it is a draft again and keeps its number. @throws AppError as `submitRelease` */
export function reopenRelease(context: BackendContext, releaseUid: string): Edition {
  step(context, releaseUid, 'reopen');
  return done(context, releaseUid, 'release.reopened');
}

/**
 * Gives up: a draft again, its number void for ever with `reason`.
 * @throws AppError 'reason-missing' when a number would be voided without one; else as `submitRelease`
 */
export function cancelRelease(context: BackendContext, releaseUid: string, reason: string): Edition {
  const edition = step(context, releaseUid, 'cancel');
  const held = readNumberOf(context.db, edition.uid);
  if (held !== undefined) {
    if (reason.trim() === '') throw new AppError('reason-missing');
    const stamp = writeStamp(context);
    settleNumber(context.db, held.uid, { status: 'void', reason: reason.trim() }, stamp);
    writeNumber(context.db, edition.uid, { number: null, classification: '' }, stamp);
  }
  return done(context, releaseUid, 'release.cancelled');
}

/**
 * Issues an approved release: its number is used, its text sealed and chained to the seal before it. Issuing an issued
 * one again changes nothing, because each of its formats may be marked as posted.
 * @throws AppError as `submitRelease`
 */
export function issueRelease(context: BackendContext, releaseUid: string): Edition {
  const before = liveEdition(context, releaseUid);
  if (before.state === 'terbit') return before;
  assertAllowed(before, 'issue');
  const stamp = writeStamp(context);
  const held = readNumberOf(context.db, before.uid);
  if (held?.status === 'reserved') settleNumber(context.db, held.uid, { status: 'used' }, stamp);
  keepRevision(context, before, 'issue');
  const last = readLastSeal(context.db, stamp.officeUid);
  const seal = editionSeal(last.seal, { ...before, issuedAt: stamp.now });
  writeSeal(
    context.db,
    before.uid,
    { issuedAt: stamp.now, seq: last.seq + 1, previous: last.seal, seal },
    stamp,
  );
  return done(context, releaseUid, 'release.issued');
}

function step(context: BackendContext, releaseUid: string, act: EditionAct): Edition {
  const edition = liveEdition(context, releaseUid);
  const state = assertAllowed(edition, act);
  if (state !== edition.state) writeState(context.db, edition.uid, state, writeStamp(context));
  return { ...edition, state };
}

function assertAllowed(edition: Edition, act: EditionAct): Edition['state'] {
  const state = afterAct(edition.state, act);
  if (state === null) throw new AppError('step-not-allowed', { state: edition.state, step: act });
  return state;
}

function keepRevision(context: BackendContext, edition: Edition, reason: 'submit' | 'issue'): void {
  const revision = { uid: context.newId(), editionUid: edition.uid, reason, document: edition.document };
  insertRevision(context.db, revision, writeStamp(context));
}

function done(context: BackendContext, releaseUid: string, act: string): Edition {
  const edition = liveEdition(context, releaseUid);
  context.audit(act, releaseUid, {
    edition: edition.editionNo,
    state: edition.state,
    number: edition.number,
  });
  return edition;
}
