import type { DisplayItem, PathItem, RectItem } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, paintOf, type DrawContext } from './drawn.ts';
import { ellipsePath } from './hand-shapes.ts';
import { boxOf } from './set-text.ts';
import { withOpacity } from './shapes.ts';

type Look = Pick<PartOf<'photo'>, 'box' | 'radius' | 'shape' | 'tint' | 'overlay'>;

/** A frame as a shape of its own, to be filled. */
export function frameShape(
  { box, radius, shape }: Pick<Look, 'box' | 'radius' | 'shape'>,
  fill: RectItem['fill'],
): RectItem | PathItem {
  return shape === 'ellipse'
    ? { kind: 'path', d: ellipsePath(box), fill, stroke: null }
    : { kind: 'rect', ...boxOf(box), radiusPx: radius, fill, stroke: null };
}

/** What gives the picture in a frame another hue; nothing without a picture. */
export function drawTint(context: DrawContext, look: Look): readonly DisplayItem[] {
  const { tint } = look;
  if (tint === undefined || tint.strength === 0) return [];
  const shape = frameShape(look, colorOf(context, tint.color));
  return [{ ...withOpacity(shape, tint.strength), blend: 'color' }];
}

/** The colour or gradient that lies over a frame. */
export function drawOverlay(context: DrawContext, look: Look): readonly DisplayItem[] {
  const { overlay } = look;
  if (overlay === undefined || overlay.strength === 0) return [];
  return [withOpacity(frameShape(look, paintOf(context, overlay.fill)), overlay.strength)];
}
