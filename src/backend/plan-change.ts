import { AppError } from '#contract/errors.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import {
  isContentLocked,
  resumeStatusAfter,
  statusStep,
  type PlanStatus,
  type StatusActor,
} from '#core/calendar/status.ts';
import type { BackendContext } from './context.ts';
import { transaction, type Db } from './db/query.ts';
import { readPlanItem, updatePlanItem, type PlanWrite } from './db/tables/plan-item.ts';

/** One way to change a plan item, for the calendar and for every station of the line. */

/** An item as its reader knew it. */
export interface PlanTarget {
  readonly uid: string;
  readonly rev: number;
}

/** A step along the status table. */
export interface StatusChange {
  readonly to: PlanStatus;
  readonly by: StatusActor;
  /** Empty where the table asks for none. */
  readonly reason: string;
}

/**
 * Reads an item, changes it, stores it with a raised revision and records the act, all in one transaction, then announces
 * it. Inside a larger transaction it becomes part of that one. A change that changes nothing is not stored.
 * @throws AppError 'not-found', 'conflict' when the item has been changed since `target.rev`, and what `change` throws
 */
export function changePlanItem(
  context: BackendContext,
  target: PlanTarget,
  act: string,
  change: (item: PlanItem) => PlanItem,
): { readonly item: PlanItem } {
  const result = transaction(context.db, () => {
    const before = readPlanItemOrRefuse(context.db, target.uid);
    if (before.rev !== target.rev) throw new AppError('conflict', { uid: target.uid });
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return { item: before, isChanged: false };
    const item = updatePlanItem(context.db, after, planWrite(context));
    if (item === null) throw new AppError('conflict', { uid: target.uid });
    context.audit(act, item.uid, auditDetail(before, item));
    return { item, isChanged: true };
  });
  if (result.isChanged) context.emit('library.changed', { topics: ['plan'] });
  return { item: result.item };
}

/**
 * `item` after a step of the status table.
 * @throws AppError 'plan-step-refused' when the table has no such step for `by`
 * @throws AppError 'reason-required' when the step needs a reason and has none
 */
export function withStatus(item: PlanItem, change: StatusChange): PlanItem {
  const step = statusStep(item, change.to);
  if (step === null || (step.by === 'line' && change.by === 'desk')) {
    throw new AppError('plan-step-refused', { from: item.status, to: change.to });
  }
  const reason = change.reason.trim();
  if (step.reason === 'required' && reason === '') throw new AppError('reason-required', { to: change.to });
  return {
    ...item,
    status: step.to,
    statusReason: reason,
    resumeStatus: resumeStatusAfter(item, step),
  };
}

/**
 * Makes a release or a design the one of an item. Whoever begins to write or draw has begun the work: an idea turns `draf`.
 * @throws AppError 'not-found', or 'content-locked' for what has been submitted
 */
export function linkWork(
  context: BackendContext,
  item: PlanItem,
  work: Partial<Pick<PlanItem, 'releaseUid' | 'designUid'>>,
): void {
  changePlanItem(context, item, 'plan.linked', (before) => {
    if (isContentLocked(before)) throw new AppError('content-locked', { status: before.status });
    const begun =
      before.status === 'ide' ? withStatus(before, { to: 'draf', by: 'desk', reason: '' }) : before;
    return { ...begun, ...work };
  });
}

/** @throws AppError 'not-found' when there is no such item, or it lies in the bin */
export function readPlanItemOrRefuse(db: Db, uid: string): PlanItem {
  const item = readPlanItem(db, uid);
  if (item === null) throw new AppError('not-found', { uid });
  return item;
}

/** Who writes now. */
export function planWrite(context: BackendContext): PlanWrite {
  return {
    officeUid: context.office().uid,
    deviceUid: context.deviceUid,
    now: context.clock.now(),
  };
}

/** What the audit keeps of a change: days and statuses, and the names of changed fields, never their text. */
function auditDetail(before: PlanItem, after: PlanItem): Readonly<Record<string, string | number | null>> {
  const watched = ['plannedOn', 'plannedTime', 'endsOn', 'status'] as const;
  const moved = watched
    .filter((field) => before[field] !== after[field])
    .flatMap((field) => [[`${field}.from`, before[field]] as const, [`${field}.to`, after[field]] as const]);
  const texts = (
    ['kind', 'title', 'brief', 'caption', 'link', 'altText', 'owner', 'priority'] as const
  ).filter((field) => before[field] !== after[field]);
  const parts = (['hashtags', 'formats'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const reason = after.statusReason !== before.statusReason ? { reason: after.statusReason } : {};
  return {
    ...Object.fromEntries(moved),
    ...reason,
    fields: [...texts, ...parts].join(' '),
    rev: after.rev,
  };
}
