import type { Box, Point } from '#core/design/display-list.ts';
import { joinTargets, snap, snapTargets, type SnapTargets } from '#core/design/edit/snap.ts';
import { extentOf } from '#core/design/part-box.ts';
import { safeTargets, type SafeArea } from '#core/design/safe-areas.ts';
import type { Part } from '#core/design/template-parts.ts';
import { MARGIN_SHARE } from './stage-hand.svelte.ts';

/**
 * Where along an axis a guide comes to stand that a hand holds over a point, in whole px of the page: drawn to its edges and
 * parts, to safe areas and the grid.
 * @param reachPx how near it must come to be drawn; below 0 for not at all
 */
export function guideStop(
  point: Point,
  axis: 'x' | 'y',
  {
    page,
    parts,
    areas,
    grid,
    reachPx,
  }: {
    readonly page: Box;
    readonly parts: readonly Part[];
    readonly areas: readonly SafeArea[];
    readonly grid: SnapTargets;
    readonly reachPx: number;
  },
): number {
  const seen = parts.filter(({ hidden }) => hidden !== true).map(extentOf);
  const targets = joinTargets(snapTargets(page, seen, page.widthPx * MARGIN_SHARE), safeTargets(areas), grid);
  const { dx, dy } = snap({ ...point, widthPx: 0, heightPx: 0 }, targets, reachPx);
  return Math.round(axis === 'x' ? point.xPx + dx : point.yPx + dy);
}
