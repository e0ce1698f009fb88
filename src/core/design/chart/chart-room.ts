import type { Box, DisplayItem, TextItem } from '../display-list.ts';
import type { Drawn } from '../draw/drawn.ts';
import type { Faces } from '../face/face.ts';
import { pathExtent } from '../path-data.ts';

/** What the middle of a line or a dot may take beyond a frame. */
const EDGE_PX = 0.5;
/** Rounding: texts that touch within it do not meet. */
const TOUCH_PX = 0.011;

/**
 * Whether a chart keeps what its frame is for: nothing goes beyond it, no text meets another or is higher than its place,
 * no bar is shorter than nothing. Asked of what was drawn, so that it holds for every kind and whatever a hand makes of
 * the frame.
 */
export function keepsRoom({ items, fits }: Drawn, frame: Box, faces: Faces): boolean {
  const lines = items.flatMap((item) => (item.kind === 'text' ? linesOf(item, faces) : []));
  return (
    fits.every(({ heightPx, box }) => heightPx <= box.heightPx + TOUCH_PX) &&
    items.flatMap(boxesOf).every((box) => isWithin(box, frame, EDGE_PX)) &&
    lines.every((line) => isWithin(line, frame, TOUCH_PX)) &&
    lines.every((line, index) => lines.slice(index + 1).every((other) => !meet(line, other)))
  );
}

/** What a mark covers. */
function boxesOf(item: DisplayItem): readonly Box[] {
  switch (item.kind) {
    case 'text':
      return [];
    case 'rect':
    case 'image':
      return [item];
    case 'circle': {
      const { center, radiusPx } = item;
      const sidePx = 2 * radiusPx;
      return [{ xPx: center.xPx - radiusPx, yPx: center.yPx - radiusPx, widthPx: sidePx, heightPx: sidePx }];
    }
    case 'line': {
      const [left, right] = [item.from.xPx, item.to.xPx].toSorted((one, other) => one - other);
      const [top, bottom] = [item.from.yPx, item.to.yPx].toSorted((one, other) => one - other);
      return [spanning([left ?? NaN, top ?? NaN], [right ?? NaN, bottom ?? NaN])];
    }
    case 'path': {
      // The arcs of a ring lie within the square it was drawn in.
      if (item.d.includes('A')) return [];
      const [xPx, yPx, widthPx, heightPx] = pathExtent(item.d);
      return [{ xPx, yPx, widthPx, heightPx }];
    }
  }
}

function spanning([left, top]: readonly [number, number], [right, bottom]: readonly [number, number]): Box {
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

/** Each line of a text, from the top of its capitals to its baseline. */
function linesOf(item: TextItem, faces: Faces): readonly Box[] {
  const capsPx = (faces.get(item.face)?.capHeightEm ?? 1) * item.sizePx;
  return item.lines.map(({ xPx, baselinePx, widthPx }) => ({
    xPx,
    yPx: baselinePx - capsPx,
    widthPx,
    heightPx: capsPx,
  }));
}

/** Written so that what is no number is not within. */
function isWithin({ xPx, yPx, widthPx, heightPx }: Box, frame: Box, slackPx: number): boolean {
  return (
    widthPx >= 0 &&
    heightPx >= 0 &&
    xPx >= frame.xPx - slackPx &&
    yPx >= frame.yPx - slackPx &&
    xPx + widthPx <= frame.xPx + frame.widthPx + slackPx &&
    yPx + heightPx <= frame.yPx + frame.heightPx + slackPx
  );
}

function meet(one: Box, other: Box): boolean {
  return (
    one.xPx + TOUCH_PX < other.xPx + other.widthPx &&
    other.xPx + TOUCH_PX < one.xPx + one.widthPx &&
    one.yPx + TOUCH_PX < other.yPx + other.heightPx &&
    other.yPx + TOUCH_PX < one.yPx + one.heightPx
  );
}
