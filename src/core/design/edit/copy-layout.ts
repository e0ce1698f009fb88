import type { Box } from '../display-list.ts';
import { LAYOUT_SIZES, SMALLEST_TEXT_PX, type LayoutId, type SizePx } from '../layouts.ts';
import { boundsOf, placedIn } from '../part-box.ts';
import { partSchema, type Part } from '../template-parts.ts';
import { pagesIn, type StampPlace, type Template, type TemplatePage } from '../template.ts';

/** The least letters a stamp may have, whatever the size is made after. */
const STAMP_LETTERS_PX = 48;
/** A letterhead below this would show a logo that is too small on a phone. */
const LEAST_KOP_PX = 56;
/** Their shape says what they are: they grow alike along both axes. */
const KEEPS_SHAPE: ReadonlySet<string> = new Set(['ellipse', 'icon', 'qr']);

type Layout = NonNullable<Template['layouts'][LayoutId]>;

/**
 * A layout arranged after another size of the template: every part keeps its share of the page, letters grow with the
 * smaller of both shares and are never below the smallest of the new size. Blank without `after`. A start to adjust, not
 * a finished layout: what does not fit there is found when it is tried.
 */
export function copiedLayout(template: Template, to: LayoutId, after: LayoutId | undefined): Layout {
  if (after === undefined || template.layouts[after] === undefined) return { background: 'paper', parts: [] };
  const sizes = { from: LAYOUT_SIZES[after], to: LAYOUT_SIZES[to], least: SMALLEST_TEXT_PX[to] };
  const pages = pagesIn(template, after).map((page) => copiedPage(page, sizes));
  const [first] = pages;
  return pages.length === 1 && first !== undefined ? first : { pages };
}

interface Sizes {
  readonly from: SizePx;
  readonly to: SizePx;
  readonly least: number;
}

function copiedPage(page: TemplatePage, sizes: Sizes): TemplatePage {
  const { stamp } = page;
  return {
    ...page,
    parts: page.parts.map((part) => copiedPart(part, sizes)),
    ...(stamp !== undefined && { stamp: copiedStamp(stamp, sizes) }),
  };
}

function sharesOf({ from, to }: Sizes): { readonly x: number; readonly y: number; readonly both: number } {
  const [x, y] = [to.widthPx / from.widthPx, to.heightPx / from.heightPx];
  return { x, y, both: Math.min(x, y) };
}

function copiedPart(part: Part, sizes: Sizes): Part {
  const { x, y, both } = sharesOf(sizes);
  const box = boundsOf(part);
  const spread: Box = {
    xPx: Math.round(box.xPx * x),
    yPx: Math.round(box.yPx * y),
    widthPx: Math.round(box.widthPx * x),
    heightPx: Math.max(part.part === 'kop' ? LEAST_KOP_PX : 0, Math.round(box.heightPx * y)),
  };
  const placed = placedIn(part, KEEPS_SHAPE.has(part.part) ? shaped(box, spread, both) : spread);
  return partSchema.parse(withLetters(placed, both, sizes.least));
}

/** As large as both axes allow, in the middle of where it would have been stretched to. */
function shaped(box: Box, spread: Box, both: number): Box {
  const [widthPx, heightPx] = [Math.round(box.widthPx * both), Math.round(box.heightPx * both)];
  return {
    xPx: Math.round(spread.xPx + (spread.widthPx - widthPx) / 2),
    yPx: Math.round(spread.yPx + (spread.heightPx - heightPx) / 2),
    widthPx,
    heightPx,
  };
}

/** Everything in a part with what says how a text is set in letters of another size, never below `least` px. */
export function withLetters(value: unknown, by: number, least: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => withLetters(inner, by, least));
  if (typeof value !== 'object' || value === null) return value;
  const isStyle = 'face' in value && 'size' in value && Array.isArray(value.size);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isStyle && key === 'size'
        ? (inner as readonly number[]).map((size) => Math.max(least, Math.round(size * by)))
        : withLetters(inner, by, least),
    ]),
  );
}

function copiedStamp(stamp: StampPlace, sizes: Sizes): StampPlace {
  const { x, y, both } = sharesOf(sizes);
  return {
    ...stamp,
    center: [Math.round(stamp.center[0] * x), Math.round(stamp.center[1] * y)],
    width: Math.round(stamp.width * x),
    size: Math.max(STAMP_LETTERS_PX, Math.round(stamp.size * both)),
  };
}
