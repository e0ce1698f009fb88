import type { Design } from '#core/design/design.ts';
import type { Diff } from '#core/design/document-diff.ts';
import type { DesignDocument, Picture, SlotValues } from '#core/design/document.ts';
import type { BackendContext } from '../context.ts';
import { usesOfPicture } from '../db/tables/photo.ts';
import { isDraft } from '../db/tables/template-draft.ts';
import { isLocked } from '../design/change-design.ts';
import { readUndamaged } from '../design/read-guarded.ts';

/** A design and the change that shows another picture in it. */
export interface DesignChange {
  readonly design: Design;
  readonly diff: Diff;
}

/** The designs a picture would be exchanged in, and the titles of those that were submitted and stay as they are. */
export interface PlannedSwap {
  readonly changes: readonly DesignChange[];
  readonly locked: readonly string[];
}

/** What it takes to show `to` wherever a design shows the picture `from`; crop, credit and alternative text stay. */
export function planSwap(context: BackendContext, from: string, to: Picture): PlannedSwap {
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

function swapIn({ values, overrides }: DesignDocument, from: string, to: Picture): Diff {
  const swapped = (slots: SlotValues, at: readonly string[]): Diff =>
    Object.entries(slots).flatMap(([slot, value]) =>
      value.kind === 'photo' && value.sha256 === from
        ? [{ path: [...at, slot], value: { ...value, ...to } }]
        : [],
    );
  return [
    ...swapped(values, ['values']),
    ...Object.entries(overrides).flatMap(([layout, slots]) => swapped(slots, ['overrides', layout])),
  ];
}
