import type { Box } from '../display-list.ts';

/** A line that something was drawn to: across the page at `y`, or down it at `x`. */
export interface SnapLine {
  readonly axis: 'x' | 'y';
  readonly atPx: number;
}

/** How far a box is drawn, and to which lines. */
export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly lines: readonly SnapLine[];
}

/** What boxes are drawn to on each axis, in layout px. */
export interface SnapTargets {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Edges and middles of the page, of its margin and of everything else on it. */
export function snapTargets(page: Box, others: readonly Box[], marginPx: number): SnapTargets {
  const inner = {
    xPx: page.xPx + marginPx,
    yPx: page.yPx + marginPx,
    widthPx: page.widthPx - 2 * marginPx,
    heightPx: page.heightPx - 2 * marginPx,
  };
  const boxes = [page, inner, ...others];
  return { x: boxes.flatMap((box) => stops(box, 'x')), y: boxes.flatMap((box) => stops(box, 'y')) };
}

/** The lines of an even grid that begins at the page's corner. */
export function gridTargets(page: Box, stepPx: number): SnapTargets {
  const lines = (lengthPx: number): readonly number[] =>
    Array.from({ length: Math.floor(lengthPx / stepPx) + 1 }, (_, index) => index * stepPx);
  return { x: lines(page.widthPx), y: lines(page.heightPx) };
}

/** Nothing to be drawn to. */
export const NO_TARGETS: SnapTargets = { x: [], y: [] };

/** Everything several sources draw to. */
export function joinTargets(...sources: readonly SnapTargets[]): SnapTargets {
  return { x: sources.flatMap(({ x }) => x), y: sources.flatMap(({ y }) => y) };
}

/**
 * Draws a box to the nearest target within `reachPx` on each axis by itself, with its edges or its middle. A box already
 * drawn is drawn no further.
 */
export function snap(box: Box, targets: SnapTargets, reachPx: number): Snapped {
  const x = nearest(stops(box, 'x'), targets.x, reachPx);
  const y = nearest(stops(box, 'y'), targets.y, reachPx);
  return {
    dx: x?.by ?? 0,
    dy: y?.by ?? 0,
    lines: [
      ...(x === null ? [] : [{ axis: 'x', atPx: x.to } as const]),
      ...(y === null ? [] : [{ axis: 'y', atPx: y.to } as const]),
    ],
  };
}

function stops({ xPx, yPx, widthPx, heightPx }: Box, axis: 'x' | 'y'): readonly [number, number, number] {
  return axis === 'x' ? [xPx, xPx + widthPx / 2, xPx + widthPx] : [yPx, yPx + heightPx / 2, yPx + heightPx];
}

function nearest(
  own: readonly number[],
  targets: readonly number[],
  reachPx: number,
): { readonly by: number; readonly to: number } | null {
  let best: { readonly by: number; readonly to: number } | null = null;
  for (const to of targets) {
    for (const from of own) {
      const by = to - from;
      if (Math.abs(by) <= reachPx && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, to };
    }
  }
  return best;
}
