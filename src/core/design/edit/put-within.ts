import type { Box } from '../display-list.ts';
import { LAYOUT_SIZES, SMALLEST_TEXT_PX, type LayoutId } from '../layouts.ts';
import { boundsOf, extentOf, moved, onGrid, placedIn, unionOf } from '../part-box.ts';
import { partSchema, type Part } from '../template-parts.ts';
import { withLetters } from './copy-layout.ts';

/** What full pages are rounded by shows at no edge. */
const SLACK_PX = 1;
const NEXT_TRY = 0.99;

/**
 * Parts as they stand on a page of this size: together as near to where they were as that goes, and made smaller together,
 * letters with them, only where they are larger than the page. At least one part is given.
 */
export function putWithin<Own extends Part>(parts: readonly Own[], layout: LayoutId): readonly Own[] {
  const page = LAYOUT_SIZES[layout];
  const union = unionOf(parts.map(extentOf));
  const by = Math.min(1, page.widthPx / union.widthPx, page.heightPx / union.heightPx);
  const sized = by < 1 ? sizedBy(parts, { by, union, layout }) : parts;
  const { xPx, yPx, widthPx, heightPx } = unionOf(sized.map(extentOf));
  const dx = within(xPx, page.widthPx - widthPx) - xPx;
  const dy = within(yPx, page.heightPx - heightPx) - yPx;
  if (dx === 0 && dy === 0) return sized;
  // A part keeps its kind and its name wherever it is moved to.
  return sized.map((part) => ({ ...part, ...moved(part, dx, dy) }));
}

interface Shrink {
  readonly by: number;
  readonly union: Box;
  readonly layout: LayoutId;
}

/** Points are whole pixels and nothing gets smaller than it may be: that can put together more than the page is wide. */
function sizedBy<Own extends Part>(parts: readonly Own[], shrink: Shrink): readonly Own[] {
  const sized = parts.map((part) => smaller(part, shrink));
  const page = LAYOUT_SIZES[shrink.layout];
  const { widthPx, heightPx } = unionOf(sized.map(extentOf));
  const isWhole = widthPx <= page.widthPx + SLACK_PX && heightPx <= page.heightPx + SLACK_PX;
  return isWhole ? sized : sizedBy(parts, { ...shrink, by: shrink.by * NEXT_TRY });
}

function smaller<Own extends Part>(part: Own, { by, union, layout }: Shrink): Own {
  const { xPx, yPx, widthPx, heightPx } = boundsOf(part);
  const to = {
    xPx: onGrid(union.xPx + (xPx - union.xPx) * by),
    yPx: onGrid(union.yPx + (yPx - union.yPx) * by),
    widthPx: widthPx * by,
    heightPx: heightPx * by,
  };
  const sized = partSchema.parse(withLetters(placedIn(part, to), by, SMALLEST_TEXT_PX[layout]));
  return { ...part, ...sized };
}

/** Nothing that is as large as the page is pushed off it at the other side. */
function within(at: number, last: number): number {
  return onGrid(Math.max(0, Math.min(at, last)));
}
