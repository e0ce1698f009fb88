import { AppError } from '#contract/errors.ts';
import { approvalHash } from '#core/approval/approved-content.ts';
import type { Approval } from '#core/approval/approval.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { isSideTrack, type PlanStatus } from '#core/calendar/status.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { insertApproval, markApproved, markEnded, readLiveApproval } from '../db/tables/approval.ts';
import { changePlanItem, planWrite, readPlanItemOrRefuse, withStatus } from '../plan-change.ts';
import { approveRelease, reopenRelease, returnRelease, submitRelease } from '../release/release-editions.ts';
import { makeMasters } from './draw-pages.ts';
import { makeReleaseFiles } from './release-files.ts';
import { approvedContent, readItemContent } from './item-content.ts';
import { checkItem, refuseWhenBlocked } from './preflight.ts';

/** Who takes a step and why; the reason may be empty where none is asked for. */
export interface StepBy {
  readonly by: string;
  readonly reason: string;
}

/**
 * Asks for approval: checks, reserves the release number, draws every page once and keeps the pictures, makes the release
 * into its files. When drawing fails the release goes back to its writer with its number kept, and the item stays as it was.
 * @throws AppError 'findings-block', 'plan-step-refused', 'browser-missing', 'encode-failed', 'not-found'
 */
export async function submitItem(context: BackendContext, itemUid: string, by: string): Promise<Approval> {
  const before = readItemContent(context, itemUid);
  withStatus(before.item, { to: 'peninjauan', by: 'line', reason: '' });
  refuseWhenBlocked(await checkItem(context, before));
  const handedIn = before.edition?.state === 'draf' ? before.item.releaseUid : null;
  if (handedIn !== null) submitRelease(context, handedIn);
  try {
    // Read again: the release has its number now, which pages and letter may show.
    const { pages, edition } = readItemContent(context, itemUid);
    const masters = await makeMasters(context, pages);
    const releaseFiles = await makeReleaseFiles(context, edition);
    return transaction(context.db, () => {
      const item = step(context, itemUid, 'item.submitted', 'peninjauan', '');
      const uid = context.newId();
      const asking = { uid, itemUid: item.uid, submittedBy: by, masters, releaseFiles };
      insertApproval(context.db, asking, planWrite(context));
      return liveApproval(context, itemUid);
    });
  } catch (error) {
    if (handedIn !== null) returnRelease(context, handedIn);
    throw error;
  }
}

/**
 * Approves what was submitted, bound to the hash of exactly that.
 * @throws AppError 'wrong-status' when nothing is asked for; 'plan-step-refused'; 'not-found'
 */
export function approveItem(context: BackendContext, itemUid: string, by: string): Approval {
  return transaction(context.db, () => {
    const asked = liveApproval(context, itemUid);
    if (asked.state !== 'submitted') throw new AppError('wrong-status', { status: 'disetujui' });
    const content = readItemContent(context, itemUid);
    if (content.edition?.state === 'diajukan') approveRelease(context, content.edition.releaseUid);
    const hash = approvalHash(approvedContent(context, content, asked));
    step(context, itemUid, 'item.approved', 'disetujui', '');
    markApproved(context.db, { uid: asked.uid, hash, by }, planWrite(context));
    context.audit('approval.given', itemUid, { hash, by });
    return liveApproval(context, itemUid);
  });
}

/** Gives an item back to the desk with a reason. @throws AppError 'reason-required', 'wrong-status', 'not-found' */
export function returnItem(context: BackendContext, itemUid: string, { by, reason }: StepBy): PlanItem {
  return transaction(context.db, () => {
    const asked = liveApproval(context, itemUid);
    if (asked.state !== 'submitted') throw new AppError('wrong-status', { status: 'disetujui' });
    const item = step(context, itemUid, 'item.returned', 'draf', reason);
    const { edition } = readItemContent(context, itemUid);
    if (edition?.state === 'diajukan') returnRelease(context, edition.releaseUid);
    markEnded(context.db, { uid: asked.uid, by, reason }, planWrite(context));
    context.audit('approval.returned', itemUid, { by });
    return item;
  });
}

/**
 * Ends an approval, or takes an asking back, so that the item can be changed; packages made from it are out of date.
 * @throws AppError 'wrong-status' for an item that is out already or was never submitted; 'not-found'
 */
export function reopenItem(context: BackendContext, itemUid: string, { by, reason }: StepBy): PlanItem {
  return transaction(context.db, () => {
    const live = liveApproval(context, itemUid);
    const { edition } = readItemContent(context, itemUid);
    const why = reason.trim() === '' ? 'dibuka untuk diubah' : reason;
    const item = step(context, itemUid, 'item.reopened', 'draf', why, (format) => ({
      ...format,
      stale: format.delivery !== 'belum',
    }));
    if (edition?.state === 'disetujui') reopenRelease(context, edition.releaseUid);
    if (edition?.state === 'diajukan') returnRelease(context, edition.releaseUid);
    markEnded(context.db, { uid: live.uid, by, reason: why }, planWrite(context));
    context.audit('approval.ended', itemUid, { by });
    return item;
  });
}

/**
 * The valid approval of an item whose content is still exactly what was approved.
 * @throws AppError 'wrong-status' when it is not approved, or postponed or cancelled; 'approval-void' when the content has
 *   changed
 */
export function validApproval(
  context: BackendContext,
  itemUid: string,
): Approval & { readonly hash: string } {
  const approval = readLiveApproval(context.db, itemUid);
  const { hash } = approval ?? { hash: null };
  const { status } = readPlanItemOrRefuse(context.db, itemUid);
  if (approval?.state !== 'valid' || hash === null || isSideTrack(status)) {
    throw new AppError('wrong-status', { status });
  }
  if (!isStillApproved(context, approval)) throw new AppError('approval-void', { uid: itemUid });
  return { ...approval, hash };
}

/** Whether an item still says exactly what `approval` stands for; false too when its design lies in the bin. */
export function isStillApproved(context: BackendContext, approval: Approval): boolean {
  try {
    const content = readItemContent(context, approval.itemUid);
    return approvalHash(approvedContent(context, content, approval)) === approval.hash;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return false;
    throw error;
  }
}

function liveApproval(context: BackendContext, itemUid: string): Approval {
  const approval = readLiveApproval(context.db, itemUid);
  if (approval === null) {
    throw new AppError('wrong-status', { status: readPlanItemOrRefuse(context.db, itemUid).status });
  }
  return approval;
}

/** One step of the status table, taken by this station; formats may change with it. */
function step(
  context: BackendContext,
  itemUid: string,
  act: string,
  to: PlanStatus,
  reason: string,
  withFormat: (format: PlanItem['formats'][number]) => PlanItem['formats'][number] = (format) => format,
): PlanItem {
  const { rev } = readPlanItemOrRefuse(context.db, itemUid);
  return changePlanItem(context, { uid: itemUid, rev }, act, (item) => ({
    ...withStatus(item, { to, by: 'line', reason }),
    formats: item.formats.map(withFormat),
  })).item;
}
