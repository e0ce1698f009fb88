import { grown, holdsBox, overlaps } from '../box.ts';
import type { Box } from '../display-list.ts';
import { boundsOf, extentOf, moved, placedIn } from '../part-box.ts';
import type { Part } from '../template-parts.ts';

/** Parts put in one after the other stand this far apart; where there is no room, they are stacked by as much. */
export const BESIDE_PX = 40;

/** Parts that others may stand on; all others say something. */
const SURFACES: ReadonlySet<Part['part']> = new Set([
  ...(['rect', 'circle', 'ellipse', 'path', 'photo', 'picture'] as const),
  ...(['kawung', 'rosette', 'tumpal', 'ghost'] as const),
]);

/** Parts that say the same when they are smaller, and how small; words and codes would no longer fit or be read. */
const LEAST_PX: Readonly<Partial<Record<Part['part'], number>>> = {
  ...{ icon: 120, photo: 240, picture: 240 },
  // A chart of any kind has room in a frame of this size.
  chart: 450,
};
/** Smaller shares that are tried where a part finds no room as large as it is. */
const SHARES = [0.85, 0.7, 0.55] as const;
/** What stays free along the edges of the page, as a share of its width, where a part is put aside. */
const MARGIN_SHARE = 1 / 15;

/**
 * A new part where it covers no other: where it was meant to stand, else right above or below what is there, else anywhere on
 * the page, as near as that goes; at last a little smaller, where its kind may be. On a full page it stands where it was meant
 * to, a step aside from whatever begins at the same corner. A surface that lies beneath all of it is ground, and no obstacle.
 */
export function freePlace(part: Part, others: readonly Part[], page: Box): Part {
  const wanted = extentOf(part);
  const obstacles = others
    .filter((other) => !SURFACES.has(other.part) || !holdsBox(extentOf(other), wanted))
    .map(extentOf);
  if (!obstacles.some((box) => overlaps(box, wanted))) return asideFrom(part, others);
  for (const one of [part, ...smaller(part)]) {
    const step = stepAside(extentOf(one), obstacles, page);
    if (step !== null) return moved(one, ...step);
  }
  return asideFrom(part, others);
}

/** The least way to where a box covers no other: up or down on the page, else anywhere within its margins. */
function stepAside(
  wanted: Box,
  obstacles: readonly Box[],
  page: Box,
): readonly [dx: number, dy: number] | null {
  const down = obstacles.flatMap((box) => [
    box.yPx + box.heightPx + BESIDE_PX - wanted.yPx,
    box.yPx - BESIDE_PX - wanted.heightPx - wanted.yPx,
  ]);
  const across = obstacles.flatMap((box) => [
    box.xPx + box.widthPx + BESIDE_PX - wanted.xPx,
    box.xPx - BESIDE_PX - wanted.widthPx - wanted.xPx,
  ]);
  const isFree = (within: Box, [dx, dy]: readonly [number, number]): boolean => {
    const there = { ...wanted, xPx: wanted.xPx + dx, yPx: wanted.yPx + dy };
    return holdsBox(within, there) && obstacles.every((box) => !overlaps(box, there));
  };
  const inner = grown(page, -page.widthPx * MARGIN_SHARE);
  // At the edges of the page too, for what would be put beside it.
  const edges = {
    x: [inner.xPx - wanted.xPx, inner.xPx + inner.widthPx - wanted.widthPx - wanted.xPx],
    y: [inner.yPx - wanted.yPx, inner.yPx + inner.heightPx - wanted.heightPx - wanted.yPx],
  };
  const anywhere = [0, ...across, ...edges.x].flatMap((dx) =>
    [0, ...down, ...edges.y].map((dy) => [dx, dy] as const),
  );
  const upOrDown = down.map((dy) => [0, dy] as const);
  const nearest = (steps: readonly (readonly [number, number])[]) =>
    steps.toSorted((one, other) => Math.hypot(...one) - Math.hypot(...other));
  return (
    nearest(upOrDown).find((step) => isFree(page, step)) ??
    nearest(anywhere).find((step) => isFree(inner, step)) ??
    null
  );
}

/** The part a little smaller about its middle, the largest first; none where its kind may not be. */
function smaller(part: Part): readonly Part[] {
  const leastPx = LEAST_PX[part.part];
  if (leastPx === undefined) return [];
  const box = boundsOf(part);
  return SHARES.map((share) => ({
    widthPx: Math.max(Math.min(leastPx, box.widthPx), Math.round(box.widthPx * share)),
    heightPx: Math.max(Math.min(leastPx, box.heightPx), Math.round(box.heightPx * share)),
  })).map(({ widthPx, heightPx }) =>
    placedIn(part, {
      xPx: Math.round(box.xPx + (box.widthPx - widthPx) / 2),
      yPx: Math.round(box.yPx + (box.heightPx - heightPx) / 2),
      widthPx,
      heightPx,
    }),
  );
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
