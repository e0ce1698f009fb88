import { assert } from '#core/shared/assert.ts';
import { parseHexColor } from '../brand/contrast.ts';
import type { GradientStop, Paint, Point } from './display-list.ts';

/** A colour as #RRGGBB, and how much of it hides what lies behind: 0 to 1. */
interface Shade {
  readonly color: string;
  readonly opacity: number;
}

/** The colour a paint has at a point, as #RRGGBB; null where something behind it shows through. */
export function colorAt(paint: Paint, point: Point): string | null {
  const { color, opacity } = shadeAt(paint, point);
  return opacity < 1 ? null : color;
}

/** The colour a paint has at a point and how much shows through it there. */
export function shadeAt(paint: Paint, { xPx, yPx }: Point): Shade {
  if (typeof paint === 'string') return { color: paint, opacity: 1 };
  const { from, to } = paint;
  const [dx, dy] = [to.xPx - from.xPx, to.yPx - from.yPx];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 1 : ((xPx - from.xPx) * dx + (yPx - from.yPx) * dy) / long;
  return between(paint.stops, share);
}

/** Beyond its ends a gradient goes on in its first and last colour. */
function between(stops: readonly GradientStop[], at: number): Shade {
  const after = stops.findIndex(({ offset }) => offset >= at);
  const next = stops.at(after);
  assert(next !== undefined, 'a gradient has colours');
  const low = (after < 0 ? next : stops[after - 1]) ?? next;
  const width = next.offset - low.offset;
  const share = width <= 0 ? 1 : Math.min(1, Math.max(0, (at - low.offset) / width));
  return {
    color: mixed(low.color, next.color, share),
    opacity: low.opacity + (next.opacity - low.opacity) * share,
  };
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [parseHexColor(one), parseHexColor(other)];
  const part = (key: keyof typeof a): string =>
    Math.round(a[key] + (b[key] - a[key]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${part('red')}${part('green')}${part('blue')}`.toUpperCase();
}
