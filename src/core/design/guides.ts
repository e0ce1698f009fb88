import { z } from 'zod';
import type { DesignDocument } from './document.ts';
import type { SnapTargets } from './edit/snap.ts';
import type { LayoutId } from './layouts.ts';

/** Most guides on one layout: more than anybody lines things up with. */
export const MOST_GUIDES = 40;

/** Checks a `Guide`. */
const guideSchema = z.strictObject({
  /** Down the page at an `x`, or across it at a `y`. */
  axis: z.enum(['x', 'y']),
  /** Whole px of the layout. */
  atPx: z.int().min(0).max(5000),
});

/** A line that parts are lined up with while a page is designed: never drawn, never published. */
export type Guide = Readonly<z.output<typeof guideSchema>>;

/** Checks the guides of one layout. */
export const guidesSchema = z.array(guideSchema).max(MOST_GUIDES).readonly();

/** The guides of one layout, in the order in which they were put there. */
export function guidesOn(document: Pick<DesignDocument, 'guides'>, layout: LayoutId): readonly Guide[] {
  return document.guides?.[layout] ?? [];
}

/** Guides as what a hand is drawn to. */
export function guideTargets(guides: readonly Guide[]): SnapTargets {
  const on = (side: Guide['axis']): readonly number[] =>
    guides.filter(({ axis }) => axis === side).map(({ atPx }) => atPx);
  return { x: on('x'), y: on('y') };
}

/** What of a document can be seen by anybody but its designer: what an approval stands for. */
export function withoutGuides(document: DesignDocument): object {
  return Object.fromEntries(Object.entries(document).filter(([part]) => part !== 'guides'));
}

/** A free place for one more guide: the middle of the page, or as near to it as no other one stands. */
export function freeGuide(
  guides: readonly Guide[],
  axis: Guide['axis'],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Guide {
  const middle = Math.round((axis === 'x' ? widthPx : heightPx) / 2);
  const taken = new Set(guides.filter((guide) => guide.axis === axis).map(({ atPx }) => atPx));
  let atPx = middle;
  while (taken.has(atPx)) atPx += GUIDE_GAP_PX;
  return { axis, atPx };
}

/** Two new guides stand this far apart: near enough to be seen, far enough to be taken hold of. */
const GUIDE_GAP_PX = 24;
