import type { Box, Point } from '../display-list.ts';
import type { RowMark } from '../template-rows.ts';
import { colorOf, drawn, NOTHING, type Drawn, type DrawContext } from './drawn.ts';

/** The place of a row. */
export interface RowBox extends Box {
  /** How far it stands right of the first row of its line. */
  readonly shiftPx: number;
  /** Which line of rows it stands in, from 0. */
  readonly line: number;
}

/** A row that carries marks. */
export interface MarkedRow {
  readonly box: RowBox;
  /** From 0. */
  readonly index: number;
  readonly gapPx: number;
  readonly isLast: boolean;
}

const DIVIDER_PX = 2;
/** Thickness of a ring, in diameters. */
const RING_SHARE = 0.17;

/** Draws the mark of one row. */
export function drawMark(context: DrawContext, mark: RowMark, row: MarkedRow): Drawn {
  const { box, gapPx } = row;
  const xPx = mark.x + box.shiftPx;
  switch (mark.mark) {
    case 'check':
      return check(context, { ...mark, x: xPx }, box);
    case 'bar':
      return upright(context, mark, {
        xPx,
        fromPx: box.yPx + mark.inset,
        toPx: box.yPx + box.heightPx - mark.inset,
      });
    case 'dot':
      return dot(context, mark, { center: { xPx, yPx: markY(mark, box) }, isLast: row.isLast });
    case 'thread': {
      if (row.isLast) return NOTHING;
      const fromPx = markY(mark, box);
      return upright(context, mark, { xPx, fromPx, toPx: fromPx + box.heightPx + gapPx });
    }
    case 'square':
      return square(context, mark, { xPx, yPx: markY(mark, box) });
    case 'card':
      return card(context, { ...mark, x: xPx }, box);
    case 'divider': {
      if (box.line === 0) return NOTHING;
      const yPx = box.yPx - gapPx / 2;
      const stroke = { color: colorOf(context, mark.color), widthPx: DIVIDER_PX };
      return drawn({ kind: 'line', from: { xPx, yPx }, to: { xPx: xPx + mark.width, yPx }, stroke });
    }
  }
}

type Mark<Kind extends RowMark['mark']> = Extract<RowMark, { readonly mark: Kind }>;

function markY({ y }: { readonly y?: number | undefined }, box: Box): number {
  return box.yPx + (y ?? box.heightPx / 2);
}

function upright(
  context: DrawContext,
  { color, width }: Mark<'bar' | 'thread'>,
  { xPx, fromPx, toPx }: { readonly xPx: number; readonly fromPx: number; readonly toPx: number },
): Drawn {
  return drawn({
    kind: 'line',
    from: { xPx, yPx: fromPx },
    to: { xPx, yPx: toPx },
    stroke: { color: colorOf(context, color), widthPx: width },
  });
}

/** A ring; the last one filled with the colour that sets it off. */
function dot(
  context: DrawContext,
  { diameter, color, ground, last }: Mark<'dot'>,
  { center, isLast }: { readonly center: Point; readonly isLast: boolean },
): Drawn {
  const fill = colorOf(context, isLast && last !== undefined ? last : ground);
  const widthPx = diameter * RING_SHARE;
  return drawn({
    kind: 'circle',
    center,
    radiusPx: (diameter - widthPx) / 2,
    fill,
    stroke: { color: colorOf(context, color), widthPx },
  });
}

function square(context: DrawContext, { size, color }: Mark<'square'>, { xPx, yPx }: Point): Drawn {
  return drawn({
    kind: 'rect',
    xPx,
    yPx: yPx - size / 2,
    widthPx: size,
    heightPx: size,
    radiusPx: 0,
    fill: colorOf(context, color),
    stroke: null,
  });
}

function card(context: DrawContext, { x, width, radius, fill, stroke }: Mark<'card'>, box: Box): Drawn {
  return drawn({
    kind: 'rect',
    xPx: x,
    yPx: box.yPx,
    widthPx: width,
    heightPx: box.heightPx,
    radiusPx: radius,
    fill: colorOf(context, fill),
    stroke: stroke === undefined ? null : { color: colorOf(context, stroke.color), widthPx: stroke.width },
  });
}

/** A tick in a square of 24, as three points. */
const TICK = [
  [5, 12.5],
  [10, 17],
  [19, 7],
] as const;

function check(context: DrawContext, mark: Mark<'check'>, box: Box): Drawn {
  const diameterPx = Math.min(mark.diameter, box.heightPx);
  const center = { xPx: mark.x + mark.diameter / 2, yPx: box.yPx + box.heightPx / 2 };
  const scale = (diameterPx * 0.62) / 24;
  const points = TICK.map(([x, y]) => `${center.xPx + (x - 12) * scale} ${center.yPx + (y - 12) * scale}`);
  const color = colorOf(context, mark.color);
  return drawn(
    { kind: 'circle', center, radiusPx: diameterPx / 2, fill: color, stroke: null },
    {
      kind: 'path',
      d: `M${points.join('L')}`,
      fill: null,
      stroke: { color: colorOf(context, mark.ink), widthPx: diameterPx / 13 },
    },
  );
}
