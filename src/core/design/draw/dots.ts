import type { Box } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import { readIndonesianNumber } from '../writing/number.ts';
import { colorOf, drawn, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf } from './set-text.ts';
import { textOf } from './slot-values.ts';

/** Diameter of a dot, in steps of the grid. */
const DOT_SHARE = 0.68;
/** A quarter of a circle as one curve: how far its handles reach, in radii. */
const CIRCLE_HANDLE = 0.5523;

/**
 * A part of a whole as dots, read line by line: as many in `on` as the part, the rest in `off`. Nothing while either is no
 * number or the part exceeds the whole. Two paths, however many dots there are.
 */
export function drawDots(context: DrawContext, part: PartOf<'dots'>): Drawn {
  const counts = dotCounts(
    readIndonesianNumber(textOf(context.values, part.slot)),
    readIndonesianNumber(textOf(context.values, part.whole)),
    part.most,
  );
  if (counts === null) return NOTHING;
  const dots = dotGrid(boxOf(part.box), counts.whole);
  return drawn(
    ...[
      { dots: dots.slice(0, counts.part), color: part.on },
      { dots: dots.slice(counts.part), color: part.off },
    ]
      .filter((group) => group.dots.length > 0)
      .map((group) => ({
        kind: 'path' as const,
        d: group.dots.join(''),
        fill: colorOf(context, group.color),
        stroke: null,
      })),
  );
}

/** How many dots stand for a part and its whole, at most `most`; a part that is not nothing is at least one dot. */
export function dotCounts(
  part: number | null,
  whole: number | null,
  most: number,
): { readonly part: number; readonly whole: number } | null {
  if (part === null || whole === null || part < 0 || whole <= 0 || part > whole) return null;
  const unit = Math.max(1, whole / most);
  const all = Math.max(1, Math.round(whole / unit));
  const own = Math.round(part / unit);
  return { part: part === 0 ? 0 : Math.min(all, Math.max(1, own)), whole: all };
}

/** Circles that fill a box line by line, as large as they can be. */
function dotGrid(box: Box, count: number): readonly string[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * box.widthPx) / box.heightPx)));
  const step = Math.min(box.widthPx / columns, box.heightPx / Math.ceil(count / columns));
  const radius = (step * DOT_SHARE) / 2;
  return Array.from({ length: count }, (_, index) =>
    circlePath(
      box.xPx + ((index % columns) + 0.5) * step,
      box.yPx + (Math.floor(index / columns) + 0.5) * step,
      radius,
    ),
  );
}

function circlePath(x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number): string =>
    `${hundredths(x + dx * radius)} ${hundredths(y + dy * radius)}`;
  const handle = CIRCLE_HANDLE;
  return (
    `M${at(1, 0)}` +
    `C${at(1, handle)} ${at(handle, 1)} ${at(0, 1)}` +
    `C${at(-handle, 1)} ${at(-1, handle)} ${at(-1, 0)}` +
    `C${at(-1, -handle)} ${at(-handle, -1)} ${at(0, -1)}` +
    `C${at(handle, -1)} ${at(1, -handle)} ${at(1, 0)}Z`
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
