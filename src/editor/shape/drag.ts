import type { Box, Point } from '#core/design/display-list.ts';
import type { NamedPart } from '#core/design/edit/page-parts.ts';
import { turnedBack } from '#core/design/edit/hit.ts';
import { snap, type SnapLine, type SnapTargets } from '#core/design/edit/snap.ts';
import {
  angleOf,
  boundsOf,
  extentOf,
  LEAST_PX,
  middleOf,
  moved,
  onGrid,
  placedIn,
  unionOf,
} from '#core/design/part-box.ts';

/** What was taken hold of: the parts themselves, an edge or corner of their box, the handle that turns, one end of a line. */
export type Grip =
  | { readonly kind: 'move' }
  | { readonly kind: 'resize'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | { readonly kind: 'turn' }
  | { readonly kind: 'end'; readonly end: 'from' | 'to' };

/** How a drag behaves: what it is drawn to, from how far, and whether it keeps its shape or direction. */
export interface DragRules {
  readonly targets: SnapTargets;
  readonly reachPx: number;
  readonly isStraight: boolean;
}

/** Parts as a drag has left them, and the lines they were drawn to. */
export interface Dragged {
  readonly parts: readonly NamedPart[];
  readonly lines: readonly SnapLine[];
}

const TURN_STEP = 15;
/** Nearly upright is upright. */
const TURN_REACH = 2.5;

/** What a drag of `grip` from one point to another makes of `parts`: always counted from where they began. */
export function drag(
  parts: readonly NamedPart[],
  grip: Grip,
  { from, to }: { readonly from: Point; readonly to: Point },
  rules: DragRules,
): Dragged {
  const [first] = parts;
  if (first === undefined) return { parts, lines: [] };
  switch (grip.kind) {
    case 'move':
      return movedBy(parts, { from, to }, rules);
    case 'turn':
      return { parts: parts.map((part) => turned(part, { from, to }, rules.isStraight)), lines: [] };
    case 'end':
      return endMoved(first, grip.end, to, rules);
    case 'resize':
      return parts.length === 1
        ? { parts: [resized(first, grip, to, rules)], lines: [] }
        : { parts: stretched(parts, grip, to, rules.isStraight), lines: [] };
  }
}

function movedBy(
  parts: readonly NamedPart[],
  { from, to }: { readonly from: Point; readonly to: Point },
  { targets, reachPx, isStraight }: DragRules,
): Dragged {
  let [dx, dy] = [to.xPx - from.xPx, to.yPx - from.yPx];
  if (isStraight) [dx, dy] = Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy];
  const box = unionOf(parts.map(extentOf));
  const drawn = snap({ ...box, xPx: box.xPx + dx, yPx: box.yPx + dy }, targets, reachPx);
  const by = [Math.round(dx + drawn.dx), Math.round(dy + drawn.dy)] as const;
  return { parts: parts.map((part) => ({ ...moved(part, ...by), id: part.id })), lines: drawn.lines };
}

function turned(
  part: NamedPart,
  { from, to }: { readonly from: Point; readonly to: Point },
  inSteps: boolean,
): NamedPart {
  const middle = middleOf(boundsOf(part));
  const at = (point: Point): number => Math.atan2(point.yPx - middle.yPx, point.xPx - middle.xPx);
  const raw = angleOf(part) + ((at(to) - at(from)) * 180) / Math.PI;
  const quarter = Math.round(raw / 90) * 90;
  const angle = inSteps
    ? Math.round(raw / TURN_STEP) * TURN_STEP
    : Math.abs(raw - quarter) < TURN_REACH
      ? quarter
      : Math.round(raw);
  if (part.part === 'plate') return { ...part, angle: Math.max(-11, Math.min(11, angle)) };
  return { ...part, angle: ((((angle + 180) % 360) + 360) % 360) - 180 };
}

function endMoved(
  part: NamedPart,
  end: 'from' | 'to',
  to: Point,
  { targets, reachPx, isStraight }: DragRules,
): Dragged {
  if (part.part !== 'line' && part.part !== 'arrow') return { parts: [part], lines: [] };
  const other = end === 'from' ? part.to : part.from;
  let [x, y] = [to.xPx, to.yPx];
  if (isStraight) [x, y] = Math.abs(x - other[0]) > Math.abs(y - other[1]) ? [x, other[1]] : [other[0], y];
  const drawn = snap({ xPx: x, yPx: y, widthPx: 0, heightPx: 0 }, targets, reachPx);
  const point: [number, number] = [onGrid(x + drawn.dx), onGrid(y + drawn.dy)];
  return { parts: [{ ...part, [end]: point }], lines: drawn.lines };
}

/** One part, turned or not: the point across from the handle stays where it is on the page. */
function resized(
  part: NamedPart,
  { x, y }: Extract<Grip, { readonly kind: 'resize' }>,
  to: Point,
  { targets, reachPx, isStraight }: DragRules,
): NamedPart {
  const box = boundsOf(part);
  const angle = angleOf(part);
  const middle = middleOf(box);
  const drawn = angle === 0 ? snap({ ...to, widthPx: 0, heightPx: 0 }, targets, reachPx) : { dx: 0, dy: 0 };
  const own = turnedBack({ xPx: to.xPx + drawn.dx, yPx: to.yPx + drawn.dy }, middle, angle);
  const anchor = { xPx: middle.xPx - (x * box.widthPx) / 2, yPx: middle.yPx - (y * box.heightPx) / 2 };
  let widthPx = x === 0 ? box.widthPx : Math.max(LEAST_PX, x * (own.xPx - anchor.xPx));
  let heightPx = y === 0 ? box.heightPx : Math.max(LEAST_PX, y * (own.yPx - anchor.yPx));
  if (isStraight && x !== 0 && y !== 0) {
    const scale = Math.max(widthPx / box.widthPx, heightPx / box.heightPx);
    [widthPx, heightPx] = [box.widthPx * scale, box.heightPx * scale];
  }
  // The anchor on the page, and from it the new middle, both through the turn.
  const fixed = turnedBack(anchor, middle, -angle);
  const half = turnedBack({ xPx: (x * widthPx) / 2, yPx: (y * heightPx) / 2 }, { xPx: 0, yPx: 0 }, -angle);
  const next = {
    xPx: fixed.xPx + half.xPx - widthPx / 2,
    yPx: fixed.yPx + half.yPx - heightPx / 2,
    widthPx,
    heightPx,
  };
  return { ...placedIn(part, whole(next)), id: part.id };
}

/** Several parts: each takes its share of the box around all. */
function stretched(
  parts: readonly NamedPart[],
  { x, y }: Extract<Grip, { readonly kind: 'resize' }>,
  to: Point,
  isStraight: boolean,
): readonly NamedPart[] {
  const box = unionOf(parts.map(boundsOf));
  const far = { xPx: x < 0 ? box.xPx + box.widthPx : box.xPx, yPx: y < 0 ? box.yPx + box.heightPx : box.yPx };
  let across = x === 0 ? 1 : Math.max(0.02, (x * (to.xPx - far.xPx)) / Math.max(1, box.widthPx));
  let down = y === 0 ? 1 : Math.max(0.02, (y * (to.yPx - far.yPx)) / Math.max(1, box.heightPx));
  if (isStraight && x !== 0 && y !== 0) across = down = Math.max(across, down);
  return parts.map((part) => {
    const own = boundsOf(part);
    const next = {
      xPx: far.xPx + (own.xPx - far.xPx) * across,
      yPx: far.yPx + (own.yPx - far.yPx) * down,
      widthPx: own.widthPx * across,
      heightPx: own.heightPx * down,
    };
    return { ...placedIn(part, whole(next)), id: part.id };
  });
}

/** Whole px: what a hand sets has no fractions. */
function whole({ xPx, yPx, widthPx, heightPx }: Box): Box {
  const [left, top] = [Math.round(xPx), Math.round(yPx)];
  return {
    xPx: left,
    yPx: top,
    widthPx: Math.max(0, Math.round(widthPx)),
    heightPx: Math.max(0, Math.round(heightPx)),
  };
}
