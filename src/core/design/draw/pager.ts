import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf } from './set-text.ts';

/** How far a carousel has come: one rounded mark a page, the pages up to this one set off. */
export function drawPager(context: DrawContext, part: PartOf<'pager'>): Drawn {
  const { number, count } = context.page;
  const { xPx, yPx, widthPx, heightPx } = boxOf(part.box);
  const shrink = Math.min(1, widthPx / (count * part.mark + (count - 1) * part.gap));
  const stepPx = (part.mark + part.gap) * shrink;
  const markPx = part.mark * shrink;
  const marks = Array.from(
    { length: count },
    (_, index) =>
      ({
        kind: 'rect',
        xPx: xPx + index * stepPx,
        yPx,
        widthPx: markPx,
        heightPx,
        radiusPx: Math.min(markPx, heightPx) / 2,
        fill: colorOf(context, index < number ? part.on : part.off),
        stroke: null,
      }) as const,
  );
  return drawn(...marks);
}
