import { grown } from '../design/box.ts';
import type { Box, DisplayItem, ImageItem, Paint, Point, TextItem } from '../design/display-list.ts';
import { turnedBack } from '../design/edit/hit.ts';
import { readPath } from '../design/path-data.ts';

/** Fainter shapes are ornaments one looks through. */
const FAINT = 0.65;
/** Straight stretches a circle or a curve is looked at as: under a pixel off at the size of a page. */
const CIRCLE_STEPS = 48;
const CURVE_STEPS = 8;
/** Commands that `readPath` knows; another path is not judged. */
const KNOWN_PATH = /^[MLHVCQZ\d\s.,-]*$/iu;

/** All that has an edge: shapes, lines and pictures. */
export type Shape = Exclude<DisplayItem, TextItem>;
export type Edge = readonly [Point, Point];

/** Whether a shape or picture leaves nothing to be seen of some of what was drawn in `box` before it. */
export function hides(item: DisplayItem, box: Box): boolean {
  if (item.kind === 'text' || item.blend !== undefined || !isSeen(item) || !isFilled(item)) return false;
  const edges = edgesOf(item);
  return edges.some((edge) => meets(edge, box)) || encloses(edges, box);
}

export function isSeen(shape: Shape): boolean {
  return (shape.opacity ?? 1) >= FAINT && (strokePx(shape) > 0 || isFilled(shape));
}

/** A gradient that fades has no edge that could be near anything. */
export function isFilled(shape: Shape): boolean {
  return shape.kind === 'image' || (shape.kind !== 'line' && shape.fill !== null && isOpaque(shape.fill));
}

function isOpaque(paint: Paint): boolean {
  return typeof paint === 'string' || paint.stops.every(({ opacity }) => opacity >= FAINT);
}

export function strokePx(shape: Shape): number {
  return shape.kind === 'image' ? 0 : (shape.stroke?.widthPx ?? 0);
}

export function edgesOf(shape: Shape): readonly Edge[] {
  const lines = outlinesOf(shape);
  const { rotation } = shape;
  const turned =
    rotation === undefined
      ? lines
      : lines.map((line) => line.map((point) => turnedBack(point, rotation.about, -rotation.angleDeg)));
  return turned.flatMap((line) => line.slice(1).map((to, at): Edge => [line[at] ?? to, to]));
}

/** What a shape is drawn along, as runs of points. */
function outlinesOf(shape: Shape): readonly (readonly Point[])[] {
  switch (shape.kind) {
    case 'line':
      return [[shape.from, shape.to]];
    case 'rect':
      return [cornersOf(shape)];
    case 'image':
      return [isOval(shape) ? ovalIn(shape) : cornersOf(shape)];
    case 'circle':
      return [ovalIn(grown({ ...shape.center, widthPx: 0, heightPx: 0 }, shape.radiusPx))];
    case 'path':
      return KNOWN_PATH.test(shape.d) ? runsOf(shape.d) : [];
  }
}

function isOval({ clip, clipRadiusPx, widthPx, heightPx }: ImageItem): boolean {
  return clip === 'ellipse' || 2 * clipRadiusPx >= Math.max(widthPx, heightPx);
}

/** Points along the oval that fills a box. */
function ovalIn({ xPx, yPx, widthPx, heightPx }: Box): readonly Point[] {
  return Array.from({ length: CIRCLE_STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / CIRCLE_STEPS;
    return {
      xPx: xPx + (widthPx / 2) * (1 + Math.cos(angle)),
      yPx: yPx + (heightPx / 2) * (1 + Math.sin(angle)),
    };
  });
}

function cornersOf({ xPx, yPx, widthPx, heightPx }: Box): readonly Point[] {
  const [right, bottom] = [xPx + widthPx, yPx + heightPx];
  return [
    { xPx, yPx },
    { xPx: right, yPx },
    { xPx: right, yPx: bottom },
    { xPx, yPx: bottom },
    { xPx, yPx },
  ];
}

function runsOf(d: string): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const { command, points } of readPath(d)) {
    const run = runs.at(-1);
    const given = points.map(([xPx, yPx]) => ({ xPx, yPx }));
    const [start] = run ?? [];
    if (command === 'M' || run === undefined) runs.push(given);
    else if (command === 'Z') run.push(...(start === undefined ? [] : [start]));
    else run.push(...alongCurve([run.at(-1), ...given].filter((point) => point !== undefined)));
  }
  return runs;
}

/** Points of a line or Bézier curve after its first, by De Casteljau. */
function alongCurve(control: readonly Point[]): readonly Point[] {
  const steps = control.length > 2 ? CURVE_STEPS : 1;
  return Array.from({ length: steps }, (_, at) => {
    let points = control;
    while (points.length > 1) points = halfway(points, (at + 1) / steps);
    return points;
  }).flat();
}

function halfway(points: readonly Point[], share: number): readonly Point[] {
  return points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return {
      xPx: from.xPx + (to.xPx - from.xPx) * share,
      yPx: from.yPx + (to.yPx - from.yPx) * share,
    };
  });
}

/** Whether all corners of a box lie within closed edges, by counting how many are crossed to the right of each. */
export function encloses(edges: readonly Edge[], box: Box): boolean {
  return cornersOf(box).every(({ xPx, yPx }) => {
    const crossed = edges.filter(([from, to]) => {
      if (from.yPx > yPx === to.yPx > yPx) return false;
      return xPx < from.xPx + ((yPx - from.yPx) / (to.yPx - from.yPx)) * (to.xPx - from.xPx);
    });
    return crossed.length % 2 === 1;
  });
}

/** Whether a stretch runs through a box, by Liang and Barsky. */
export function meets([from, to]: Edge, { xPx, yPx, widthPx, heightPx }: Box): boolean {
  const [dx, dy] = [to.xPx - from.xPx, to.yPx - from.yPx];
  let [enter, leave] = [0, 1];
  const bounds = [
    [-dx, from.xPx - xPx],
    [dx, xPx + widthPx - from.xPx],
    [-dy, from.yPx - yPx],
    [dy, yPx + heightPx - from.yPx],
  ] as const;
  for (const [towards, room] of bounds) {
    if (towards === 0 && room <= 0) return false;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  return enter < leave;
}
