import { AppError } from '#contract/errors.ts';
import { isContentLocked } from '#core/calendar/status.ts';
import { designName } from '#core/design/design-name.ts';
import type { Design } from '#core/design/design.ts';
import { applyDiff, type Diff } from '#core/design/document-diff.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { openDocument } from '#core/design/open-document.ts';
import type { BackendContext } from '../context.ts';
import { recordStep, takeStep } from '../db/tables/design-step.ts';
import { updateDesign } from '../db/tables/design.ts';
import { statesOfDesign } from '../db/tables/plan-item.ts';
import { isDraft } from '../db/tables/template-draft.ts';

/** One way to change what a design holds, for the Studio and for whatever mends it from another room. */

/** Saves one change of a design that is not locked, and how it is undone. */
export function stepDesign(
  context: BackendContext,
  design: Design,
  { rev, gesture }: { readonly rev: number; readonly gesture: string },
  diff: Diff,
): void {
  assertUnlocked(context, design.uid);
  const { document, inverse } = applyTo(design, diff);
  save(context, design, { rev, document });
  recordStep(context.db, { designUid: design.uid, gesture, diff, inverse });
}

/** Takes the last step of a design back, or does it again; nothing happens when there is none. */
export function moveDesign(
  context: BackendContext,
  design: Design,
  rev: number,
  direction: 'undo' | 'redo',
): void {
  assertUnlocked(context, design.uid);
  const step = takeStep(context.db, design.uid, direction);
  if (step === null) return;
  const { document } = applyTo(design, direction === 'undo' ? step.inverse : step.diff);
  save(context, design, { rev, document });
}

/** @throws AppError 'invalid-input' when the document would no longer be one, 'stamp-removed' when a claim would lose its stamp */
function applyTo(design: Design, diff: Diff): { readonly document: DesignDocument; readonly inverse: Diff } {
  // A stored document came out of JSON; its type only lacks the index signature that says so.
  const applied = applyDiff(design.document, diff);
  const opened = openDocument(applied.document);
  if (!opened.ok) {
    const { error } = opened;
    throw error.code === 'stamp-removed'
      ? new AppError('stamp-removed', { title: design.title, layout: error.layout })
      : new AppError('invalid-input', { call: 'design.apply', field: error.path, reason: error.message });
  }
  return { document: opened.value, inverse: applied.inverse };
}

/** A design that nobody named is called after what is written in it. */
function save(
  context: BackendContext,
  { uid, title, document: before }: Design,
  { rev, document }: { readonly rev: number; readonly document: DesignDocument },
): void {
  const isNamed = title !== designName(before) || isDraft(context.db, uid);
  const next = { uid, rev, document, ...(isNamed ? {} : { title: designName(document) }) };
  if (!updateDesign(context.db, next, designWriter(context))) throw new AppError('conflict');
}

/** Whether a story that shows the design has been submitted. */
export function isLocked(context: BackendContext, uid: string): boolean {
  return statesOfDesign(context.db, uid).some(isContentLocked);
}

/** @throws AppError 'content-locked': what was submitted is what was checked, until "Buka untuk diubah" */
export function assertUnlocked(context: BackendContext, uid: string): void {
  const locking = statesOfDesign(context.db, uid).find(isContentLocked);
  if (locking !== undefined) throw new AppError('content-locked', { status: locking.status });
}

/** Who writes now. */
export function designWriter(context: BackendContext): { readonly deviceUid: string; readonly now: string } {
  return { deviceUid: context.deviceUid, now: context.clock.now() };
}
