import type { DisplayItem, Stroke } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import type { ColorName } from '../template-text.ts';
import { colorOf, drawn, paintOf, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf } from './set-text.ts';

type StrokeSpec = { readonly color: ColorName; readonly width: number };

/** The stroke a template names, or none. */
export function strokeOf(context: DrawContext, spec: StrokeSpec | undefined): Stroke | null {
  return spec === undefined ? null : { color: colorOf(context, spec.color), widthPx: spec.width };
}

/** An item with its opacity, which goes unsaid when it is whole. */
export function withOpacity<Item extends DisplayItem>(item: Item, opacity: number): Item {
  return opacity === 1 ? item : { ...item, opacity };
}

/** A rectangle of the template. */
export function drawRect(context: DrawContext, part: PartOf<'rect'>): Drawn {
  const item = {
    kind: 'rect',
    ...boxOf(part.box),
    radiusPx: part.radius,
    fill: part.fill === undefined ? null : paintOf(context, part.fill),
    stroke: strokeOf(context, part.stroke),
  } as const;
  return drawn(withOpacity(item, part.opacity));
}

/** A straight line of the template. */
export function drawLine(context: DrawContext, { from, to, stroke }: PartOf<'line'>): Drawn {
  return drawn({
    kind: 'line',
    from: { xPx: from[0], yPx: from[1] },
    to: { xPx: to[0], yPx: to[1] },
    stroke: { color: colorOf(context, stroke.color), widthPx: stroke.width },
  });
}

/** A circle of the template. */
export function drawCircle(context: DrawContext, part: PartOf<'circle'>): Drawn {
  const item = {
    kind: 'circle',
    center: { xPx: part.center[0], yPx: part.center[1] },
    radiusPx: part.radius,
    fill: part.fill === undefined ? null : paintOf(context, part.fill),
    stroke: strokeOf(context, part.stroke),
  } as const;
  return drawn(withOpacity(item, part.opacity));
}

/** A free shape of the template. */
export function drawPath(context: DrawContext, part: PartOf<'path'>): Drawn {
  const item = { kind: 'path', d: part.d, fill: paintOf(context, part.fill), stroke: null } as const;
  return drawn(withOpacity(item, part.opacity));
}

const RULE_THICK_PX = 6;
const RULE_GAP_PX = 5;
const RULE_THIN_PX = 2;

/** Height of the letterhead double rule. */
export const RULE_HEIGHT_PX = RULE_THICK_PX + RULE_GAP_PX + RULE_THIN_PX;

/** The letterhead double rule: thick over thin, as on Indonesian official letters. */
export function doubleRule(
  color: string,
  { xPx, yPx, widthPx }: { readonly xPx: number; readonly yPx: number; readonly widthPx: number },
): Drawn {
  const bar = (topPx: number, heightPx: number) =>
    ({ kind: 'rect', xPx, yPx: topPx, widthPx, heightPx, radiusPx: 0, fill: color, stroke: null }) as const;
  return drawn(bar(yPx, RULE_THICK_PX), bar(yPx + RULE_THICK_PX + RULE_GAP_PX, RULE_THIN_PX));
}

/** The double rule as a part. */
export function drawRule(context: DrawContext, part: PartOf<'rule'>): Drawn {
  return doubleRule(colorOf(context, part.color), { xPx: part.at[0], yPx: part.at[1], widthPx: part.width });
}
