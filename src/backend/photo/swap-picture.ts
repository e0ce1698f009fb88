import type { Diff } from '#core/design/document-diff.ts';
import type { DesignDocument, Picture } from '#core/design/document.ts';
import { isHeld } from '#core/design/edit/part-locks.ts';
import { photoPlaces } from '#core/design/photo-places.ts';
import type { Photo } from '#core/photo/photo.ts';
import type { BackendContext } from '../context.ts';
import { findCoveredCopy, readPhoto, usesOfPicture } from '../db/tables/photo.ts';
import { isDraft } from '../db/tables/template-draft.ts';
import { isLocked } from '../design/change-design.ts';
import { readUndamaged } from '../design/read-guarded.ts';
import type { DesignChange } from '../design/step-designs.ts';

/** The designs a picture would be exchanged in, and the titles of those that were submitted and stay as they are. */
export interface PlannedSwap {
  readonly changes: readonly DesignChange[];
  readonly locked: readonly string[];
}

/** A photo that gives way to its covered copy. */
interface CoveredSwap extends PlannedSwap {
  readonly from: Photo;
  readonly to: Photo;
}

/**
 * What it takes to show the covered copy wherever a design shows the open photo. Of a photo it is the copy made last, of a
 * copy this one.
 * @returns null where there is no copy fit to be shown, or it looks the same
 */
export function planCoveredSwap(context: BackendContext, photo: Photo): CoveredSwap | null {
  const { db } = context;
  const isCopy = photo.maskedFrom !== null;
  const from = photo.maskedFrom === null ? photo : readPhoto(db, photo.maskedFrom);
  const to = isCopy ? photo : findCoveredCopy(db, photo.uid);
  if (from === null || to === null || to.mustMask || to.working.sha256 === from.working.sha256) return null;
  return { from, to, ...planSwap(context, from.working.sha256, to.working) };
}

/** What it takes to show `to` wherever a design shows the picture `from`; crop, credit and alternative text stay. */
function planSwap(context: BackendContext, from: string, to: Picture): PlannedSwap {
  const uids = [...new Set(usesOfPicture(context.db, from).map(({ designUid }) => designUid))];
  const shown = uids.flatMap((uid): readonly DesignChange[] => {
    const design = isDraft(context.db, uid) ? null : readUndamaged(context, uid);
    const diff = design === null ? [] : swapIn(design.document, from, to);
    return design === null || diff.length === 0 ? [] : [{ design, diff }];
  });
  const isOpen = ({ design }: DesignChange): boolean => !isLocked(context, design.uid);
  return {
    changes: shown.filter(isOpen),
    locked: shown.filter((change) => !isOpen(change)).map(({ design }) => design.title),
  };
}

/** A picture that its template locks stays: the design would no longer be one of that template. */
function swapIn(document: DesignDocument, from: string, to: Picture): Diff {
  return photoPlaces(document)
    .filter(({ photo, part }) => photo.sha256 === from && (part === undefined || !isHeld(part, 'content')))
    .map(({ path, photo }) => ({ path, value: { ...photo, ...to } }));
}
