import type { Box, Point } from './display-list.ts';
import { mapPath, pathExtent } from './path-data.ts';
import type { Part, PartOf } from './template-parts.ts';
import type { PaintSpec } from './template-text.ts';

type Pair = readonly [number, number];

/** Heights of parts that only say where they begin, in px or in their own measure. */
const RULE_PX = 13;
const HOURS_PX = 64;
const PLATE_EM = 1.16;
/** Two marks side by side are so much wider than high. */
const QUOTES_SHAPE = 1.5;

/** What a part covers before it is turned. A text covers its box, whatever is written in it. */
export function boundsOf(part: Part): Box {
  if ('box' in part) return toBox(part.box);
  switch (part.part) {
    case 'line':
    case 'arrow':
      return between(part.from, part.to);
    case 'circle':
    case 'rosette':
      return around(part.center, 2 * part.radius, 2 * part.radius);
    case 'plate':
      return around(part.center, part.width, part.size * PLATE_EM);
    case 'path':
      return toBox(pathExtent(part.d));
    case 'rule':
      return toBox([...part.at, part.width, RULE_PX]);
    case 'quotes':
      return toBox([...part.at, part.height * QUOTES_SHAPE, part.height]);
    case 'hours':
      return toBox([...part.at, part.width, HOURS_PX]);
  }
}

/** The middle of a box. */
export function middleOf({ xPx, yPx, widthPx, heightPx }: Box): Point {
  return { xPx: xPx + widthPx / 2, yPx: yPx + heightPx / 2 };
}

/** The box around several boxes. At least one is given. */
export function unionOf(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ xPx }) => xPx));
  const top = Math.min(...boxes.map(({ yPx }) => yPx));
  const right = Math.max(...boxes.map(({ xPx, widthPx }) => xPx + widthPx));
  const bottom = Math.max(...boxes.map(({ yPx, heightPx }) => yPx + heightPx));
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

/** Clockwise degrees a part is turned by about its middle. */
export function angleOf(part: Part): number {
  return part.part === 'plate' ? part.angle : (part.angle ?? 0);
}

/** The upright box around a part as it stands on the page, turned. */
export function extentOf(part: Part): Box {
  const box = boundsOf(part);
  const turn = (angleOf(part) * Math.PI) / 180;
  if (turn === 0) return box;
  const [sin, cos] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))];
  const { xPx, yPx } = middleOf(box);
  return around([xPx, yPx], box.widthPx * cos + box.heightPx * sin, box.widthPx * sin + box.heightPx * cos);
}

/** The same part with every point of it put elsewhere along both axes; sizes follow where `fit` stretches. */
export function placedIn(part: Part, to: Box): Part {
  const from = boundsOf(part);
  const fit = fitting(from, to);
  const shared = paintPlaced(part, fit.point);
  if (part.part === 'rows') return { ...part, ...rowsPlaced(part, fit), box: fit.box(part.box) };
  // The ring of a letterhead is as high as the letterhead, whatever it is made to.
  if (part.part === 'kop' && fit.down !== 1)
    return {
      ...part,
      box: fit.box(part.box),
      diameter: Math.max(LEAST_PX, onGrid(part.diameter * fit.down)),
    };
  if ('box' in part) return { ...part, ...shared, box: fit.box(part.box), ...creditPlaced(part, fit.box) };
  switch (part.part) {
    case 'line':
    case 'arrow':
      return { ...part, from: fit.point(part.from), to: fit.point(part.to) };
    case 'circle':
    case 'rosette': {
      const radius = onGrid(Math.min(to.widthPx, to.heightPx) / 2);
      return { ...part, ...shared, center: fit.point(part.center), radius: Math.max(radius, LEAST_PX) };
    }
    case 'plate':
      return { ...part, center: fit.point(part.center) };
    case 'path':
      return { ...part, ...shared, d: mapPath(part.d, fit.point) };
    case 'rule':
      return { ...part, at: fit.point(part.at), width: Math.max(onGrid(to.widthPx), LEAST_PX) };
    case 'quotes':
      return { ...part, at: fit.point(part.at), height: Math.max(onGrid(to.heightPx), LEAST_PX) };
    case 'hours':
      return { ...part, at: fit.point(part.at) };
  }
}

/** The same part `dx` to the right and `dy` down. */
export function moved(part: Part, dx: number, dy: number): Part {
  const box = boundsOf(part);
  return placedIn(part, { ...box, xPx: box.xPx + dx, yPx: box.yPx + dy });
}

/** Nothing is made smaller than this. */
export const LEAST_PX = 4;

/** Marks whose width is a stretch of the row; that of the others is a thickness. */
const WIDE_MARKS: ReadonlySet<string> = new Set(['card', 'divider']);

/** Columns and marks of rows are written in px of the page, and rows are only as high as they may be. */
function rowsPlaced(
  { variants }: PartOf<'rows'>,
  { across, down, point }: ReturnType<typeof fitting>,
): Pick<PartOf<'rows'>, 'variants'> {
  const x = (px: number): number => point([px, 0])[0];
  const wide = (px: number): number => Math.max(LEAST_PX, onGrid(px * across));
  return {
    variants: variants.map((variant) => ({
      ...variant,
      gap: onGrid(variant.gap * down),
      maxRow: Math.max(LEAST_PX, onGrid(variant.maxRow * down)),
      ...(variant.across && { across: { ...variant.across, step: wide(variant.across.step) } }),
      columns: variant.columns.map((column) => ({ ...column, x: x(column.x), width: wide(column.width) })),
      marks: variant.marks.map((mark) => ({
        ...mark,
        x: x(mark.x),
        ...('width' in mark && WIDE_MARKS.has(mark.mark) && { width: wide(mark.width) }),
      })),
    })),
  };
}

/** How points and boxes of what covered `from` stand when it covers `to`. */
function fitting(from: Box, to: Box) {
  const across = from.widthPx === 0 ? 1 : to.widthPx / from.widthPx;
  const down = from.heightPx === 0 ? 1 : to.heightPx / from.heightPx;
  const point = ([x, y]: Pair): [number, number] => [
    onGrid(to.xPx + (x - from.xPx) * across),
    onGrid(to.yPx + (y - from.yPx) * down),
  ];
  const box = ([x, y, width, height]: readonly [number, number, number, number]): [
    number,
    number,
    number,
    number,
  ] => [
    ...point([x, y]),
    Math.max(LEAST_PX, onGrid(width * across)),
    Math.max(LEAST_PX, onGrid(height * down)),
  ];
  return { across, down, point, box };
}

/** A gradient is written in px of the page: it goes where its part goes. */
function paintPlaced(
  part: Part,
  point: (pair: Pair) => [number, number],
): { fill?: PaintSpec; overlay?: PartOf<'photo'>['overlay'] } {
  const placed = (paint: PaintSpec): PaintSpec =>
    typeof paint === 'string' ? paint : { ...paint, from: point(paint.from), to: point(paint.to) };
  return {
    ...('fill' in part && part.fill !== undefined && { fill: placed(part.fill) }),
    ...('overlay' in part &&
      part.overlay !== undefined && { overlay: { ...part.overlay, fill: placed(part.overlay.fill) } }),
  };
}

function creditPlaced(
  part: Part,
  box: (own: readonly [number, number, number, number]) => [number, number, number, number],
): { credit?: [number, number, number, number] } {
  const isPhoto = part.part === 'photo' || part.part === 'picture';
  return isPhoto && part.credit !== undefined ? { credit: box(part.credit) } : {};
}

/** A hundredth px is enough for any renderer, and numbers stay short. */
export function onGrid(value: number): number {
  return Math.round(value * 100) / 100;
}

function toBox([xPx, yPx, widthPx, heightPx]: readonly [number, number, number, number]): Box {
  return { xPx, yPx, widthPx, heightPx };
}

function around([x, y]: Pair, widthPx: number, heightPx: number): Box {
  return { xPx: x - widthPx / 2, yPx: y - heightPx / 2, widthPx, heightPx };
}

function between(from: Pair, to: Pair): Box {
  return unionOf([toBox([...from, 0, 0]), toBox([...to, 0, 0])]);
}
