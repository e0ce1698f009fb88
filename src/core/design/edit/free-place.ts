import type { Box } from '../display-list.ts';
import { boundsOf, extentOf, moved } from '../part-box.ts';
import type { Part } from '../template-parts.ts';

/** Parts put in one after the other stand this far apart; where there is no room, they are stacked by as much. */
export const BESIDE_PX = 40;

/** Parts that others may stand on; all others say something. */
const SURFACES: ReadonlySet<Part['part']> = new Set([
  ...(['rect', 'circle', 'ellipse', 'path', 'photo', 'picture'] as const),
  ...(['kawung', 'rosette', 'tumpal', 'ghost'] as const),
]);

/**
 * A new part where it covers no other: where it was meant to stand, else right above or below what is there, on the page and
 * as near as that goes. On a full page it stands where it was meant to, a step aside from whatever begins at the same corner.
 * A surface that lies beneath all of it is ground, and no obstacle.
 */
export function freePlace(part: Part, others: readonly Part[], page: Box): Part {
  const wanted = extentOf(part);
  const obstacles = others
    .filter((other) => !SURFACES.has(other.part) || !holds(extentOf(other), wanted))
    .map(extentOf);
  if (!obstacles.some((box) => overlaps(box, wanted))) return asideFrom(part, others);
  const steps = obstacles
    .flatMap((box) => [
      box.yPx + box.heightPx + BESIDE_PX - wanted.yPx,
      box.yPx - BESIDE_PX - wanted.heightPx - wanted.yPx,
    ])
    .toSorted((one, other) => Math.abs(one) - Math.abs(other));
  const step = steps.find((dy) => {
    const there = { ...wanted, yPx: wanted.yPx + dy };
    return holds(page, there) && obstacles.every((box) => !overlaps(box, there));
  });
  return step === undefined ? asideFrom(part, others) : moved(part, 0, step);
}

function asideFrom(part: Part, others: readonly Part[]): Part {
  const corners = new Set(others.map(boundsOf).map(cornerOf));
  let free = part;
  while (corners.has(cornerOf(boundsOf(free)))) free = moved(free, BESIDE_PX, BESIDE_PX);
  return free;
}

function cornerOf({ xPx, yPx }: Box): string {
  return `${Math.round(xPx)} ${Math.round(yPx)}`;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.xPx < other.xPx + other.widthPx &&
    other.xPx < one.xPx + one.widthPx &&
    one.yPx < other.yPx + other.heightPx &&
    other.yPx < one.yPx + one.heightPx
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.xPx >= outer.xPx &&
    inner.yPx >= outer.yPx &&
    inner.xPx + inner.widthPx <= outer.xPx + outer.widthPx &&
    inner.yPx + inner.heightPx <= outer.yPx + outer.heightPx
  );
}
