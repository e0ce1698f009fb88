import { parseHexColor } from '../brand/contrast.ts';
import type { GradientStop, Paint, Point } from './display-list.ts';

/** The colour a paint has at a point, as #RRGGBB; null where something behind it shows through. */
export function colorAt(paint: Paint, { xPx, yPx }: Point): string | null {
  if (typeof paint === 'string') return paint;
  const { from, to } = paint;
  const [dx, dy] = [to.xPx - from.xPx, to.yPx - from.yPx];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 1 : ((xPx - from.xPx) * dx + (yPx - from.yPx) * dy) / long;
  return between(paint.stops, share);
}

/** Beyond its ends a gradient goes on in its first and last colour. */
function between(stops: readonly GradientStop[], share: number): string | null {
  const after = stops.findIndex(({ offset }) => offset >= share);
  const next = stops.at(after);
  const last = stops[Math.max(0, after - 1)];
  if (next === undefined || last === undefined) return null;
  const [low, high] = after < 0 ? [next, next] : [last, next];
  if (low.opacity < 1 || high.opacity < 1) return null;
  const width = high.offset - low.offset;
  return mixed(low.color, high.color, width <= 0 ? 1 : (share - low.offset) / width);
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [parseHexColor(one), parseHexColor(other)];
  const part = (key: keyof typeof a): string =>
    Math.round(a[key] + (b[key] - a[key]) * Math.min(1, Math.max(0, share)))
      .toString(16)
      .padStart(2, '0');
  return `#${part('red')}${part('green')}${part('blue')}`.toUpperCase();
}
