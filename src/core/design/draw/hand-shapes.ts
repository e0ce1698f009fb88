import { mapPath } from '../path-data.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, paintOf, type Drawn, type DrawContext } from './drawn.ts';
import { strokeOf, withOpacity } from './shapes.ts';

/** Control points of a quarter circle lie at this share of the radius; the curve is then within 0.03 % of it. */
const QUARTER = 0.5522847;

/** An ellipse that fills its box. */
export function drawEllipse(context: DrawContext, part: PartOf<'ellipse'>): Drawn {
  const d = ellipsePath(part.box);
  return drawn(withOpacity({ kind: 'path', d, ...inkOf(context, part) } as const, part.opacity));
}

/** The ellipse that fills a box, as path data. */
export function ellipsePath([left, top, width, height]: PartOf<'ellipse'>['box']): string {
  const at = (x: number, y: number): string =>
    `${left + ((1 + x) * width) / 2} ${top + ((1 + y) * height) / 2}`;
  const quarter = (...points: readonly (readonly [number, number])[]): string =>
    `C${points.map(([x, y]) => at(x, y)).join(' ')}`;
  return [
    `M${at(0, -1)}`,
    quarter([QUARTER, -1], [1, -QUARTER], [1, 0]),
    quarter([1, QUARTER], [QUARTER, 1], [0, 1]),
    quarter([-QUARTER, 1], [-1, QUARTER], [-1, 0]),
    quarter([-1, -QUARTER], [-QUARTER, -1], [0, -1]),
    'Z',
  ].join('');
}

/** Length and half width of an arrow's head, in widths of its line. */
const HEAD = { length: 4, half: 2.2 };

/** A line that ends where its head begins, so that a thick line does not show beside the tip. */
export function drawArrow(context: DrawContext, { from, to, stroke, opacity }: PartOf<'arrow'>): Drawn {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const lengthPx = Math.hypot(dx, dy);
  if (lengthPx === 0) return drawn();
  const [ux, uy] = [dx / lengthPx, dy / lengthPx];
  const headPx = Math.min(stroke.width * HEAD.length, lengthPx);
  const halfPx = (headPx / HEAD.length) * HEAD.half;
  const neck = { xPx: to[0] - ux * headPx, yPx: to[1] - uy * headPx };
  const color = colorOf(context, stroke.color);
  const head = [
    `M${to[0]} ${to[1]}`,
    `L${neck.xPx - uy * halfPx} ${neck.yPx + ux * halfPx}`,
    `L${neck.xPx + uy * halfPx} ${neck.yPx - ux * halfPx}Z`,
  ].join('');
  const line = {
    kind: 'line',
    from: { xPx: from[0], yPx: from[1] },
    // A hair under the head, so that no seam shows between them.
    to: { xPx: neck.xPx + ux, yPx: neck.yPx + uy },
    stroke: { color, widthPx: stroke.width },
  } as const;
  return drawn(
    withOpacity(line, opacity),
    withOpacity({ kind: 'path', d: head, fill: color, stroke: null } as const, opacity),
  );
}

/** A sign as large as its box allows, in its middle; its lines grow with it, as those who drew it meant. */
export function drawIcon(context: DrawContext, part: PartOf<'icon'>): Drawn {
  const [left, top, width, height] = part.box;
  const scale = Math.min(width, height) / part.view;
  const [across, down] = [left + (width - scale * part.view) / 2, top + (height - scale * part.view) / 2];
  const d = mapPath(part.d, ([x, y]) => [across + x * scale, down + y * scale]);
  const { fill, stroke } = inkOf(context, part);
  const line = stroke === null ? null : { ...stroke, widthPx: stroke.widthPx * scale };
  return drawn(withOpacity({ kind: 'path', d, fill, stroke: line } as const, part.opacity));
}

function inkOf(context: DrawContext, { fill, stroke }: Pick<PartOf<'ellipse'>, 'fill' | 'stroke'>) {
  return { fill: fill === undefined ? null : paintOf(context, fill), stroke: strokeOf(context, stroke) };
}
