import { parseHexColor, type Rgb } from '../brand/contrast.ts';
import { shadeAt } from './color-at.ts';
import type { DisplayItem, DisplayList, Paint, Point } from './display-list.ts';
import { turnedBack } from './edit/hit.ts';
import { readPath } from './path-data.ts';

/** What a photo is taken for: nobody knows its colours before it is drawn. */
const ANY_PHOTO: Rgb = { red: 128, green: 128, blue: 128 };
/** What still shines through below this is not seen. */
const UNSEEN = 0.02;

/** The colour a reader sees at a point behind whatever would be put there, photos taken for grey; texts and lines are no ground. */
export function groundAt({ items }: Pick<DisplayList, 'items'>, point: Point): Rgb {
  let seen: Rgb = { red: 0, green: 0, blue: 0 };
  let left = 1;
  for (const item of items.toReversed()) {
    if (left < UNSEEN) break;
    if (item.blend !== undefined || !coversPoint(item, point)) continue;
    const { rgb, opacity } = shadeOf(item, point);
    const share = left * opacity * (item.opacity ?? 1);
    seen = {
      red: seen.red + rgb.red * share,
      green: seen.green + rgb.green * share,
      blue: seen.blue + rgb.blue * share,
    };
    left -= share;
  }
  const white = 255 * left;
  return {
    red: Math.round(seen.red + white),
    green: Math.round(seen.green + white),
    blue: Math.round(seen.blue + white),
  };
}

/** Whether something that fills a surface covers a point. */
export function coversPoint(item: DisplayItem, at: Point): boolean {
  if (item.kind === 'text' || item.kind === 'line') return false;
  if (item.kind !== 'image' && item.fill === null) return false;
  const { rotation } = item;
  const point = rotation === undefined ? at : turnedBack(at, rotation.about, rotation.angleDeg);
  if (item.kind === 'path') return isWithin(item.d, point);
  const { xPx, yPx } = point;
  if (item.kind === 'circle')
    return Math.hypot(xPx - item.center.xPx, yPx - item.center.yPx) <= item.radiusPx;
  return (
    xPx >= item.xPx && xPx <= item.xPx + item.widthPx && yPx >= item.yPx && yPx <= item.yPx + item.heightPx
  );
}

function shadeOf(item: DisplayItem, point: Point): { readonly rgb: Rgb; readonly opacity: number } {
  const fill: Paint | null = 'fill' in item ? item.fill : null;
  if (fill === null) return { rgb: ANY_PHOTO, opacity: 1 };
  const { color, opacity } = shadeAt(fill, point);
  return { rgb: parseHexColor(color), opacity };
}

/** Whether a point lies in one of the figures of a path, its curves taken as straight between their points. */
function isWithin(d: string, { xPx, yPx }: Point): boolean {
  let corners: (readonly [number, number])[] = [];
  let isIn = false;
  const close = (): void => {
    const crossings = corners.filter(([x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      return y1 > yPx !== y2 > yPx && xPx < x1 + ((yPx - y1) / (y2 - y1)) * (x2 - x1);
    });
    isIn ||= crossings.length % 2 === 1;
    corners = [];
  };
  for (const { command, points } of readPath(d)) {
    if (command === 'M') close();
    corners.push(...points);
  }
  close();
  return isIn;
}
