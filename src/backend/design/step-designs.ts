import { AppError } from '#contract/errors.ts';
import type { SteppedDesigns } from '#contract/calls/stepped-designs.ts';
import type { Design } from '#core/design/design.ts';
import type { Diff } from '#core/design/document-diff.ts';
import type { BackendContext } from '../context.ts';
import { moveDesign, stepDesign } from './change-design.ts';
import { readGuarded } from './read-guarded.ts';

/** A design and what changes in it. */
export interface DesignChange {
  readonly design: Design;
  readonly diff: Diff;
}

/**
 * Changes several designs as one act, each as one step of its own history; to be called inside a transaction.
 * @throws AppError 'conflict' | 'content-locked' as a change of one design
 */
export function stepDesigns(context: BackendContext, changes: readonly DesignChange[]): SteppedDesigns {
  return changes.map(({ design, diff }) => {
    stepDesign(context, design, { rev: design.rev, gesture: context.newId() }, diff);
    return { uid: design.uid, rev: design.rev + 1 };
  });
}

/**
 * Takes such an act back; to be called inside a transaction, so that nothing goes back where one cannot.
 * @throws AppError 'conflict' when one of the designs was changed since, 'not-found' when one is gone
 */
export function unstepDesigns(context: BackendContext, stepped: SteppedDesigns): void {
  for (const { uid, rev } of stepped) {
    const design = readGuarded(context, uid);
    if (design === null) throw new AppError('not-found', { kind: 'design', id: uid });
    moveDesign(context, design, rev, 'undo');
  }
}
