import type { Box } from '../display-list.ts';
import { extentOf, moved, unionOf } from '../part-box.ts';
import type { NamedPart } from './page-parts.ts';

/** Six ways to line parts up. */
export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;

/** A way to line parts up. */
export type Alignment = (typeof ALIGNMENTS)[number];

/** A direction parts are spread over. */
export type Axis = 'across' | 'down';

/** How many parts it takes before there is something to spread: the outer two stay. */
export const LEAST_TO_SPREAD = 3;

/** Parts lined up with each other; one alone lines up with the page. Turned parts count as they stand. */
export function aligned(parts: readonly NamedPart[], how: Alignment, page: Box): readonly NamedPart[] {
  if (parts.length === 0) return [];
  const frame = parts.length === 1 ? page : unionOf(parts.map(extentOf));
  return parts.map((part) => {
    const [dx, dy] = shift(extentOf(part), frame, how);
    return { ...moved(part, dx, dy), id: part.id };
  });
}

function shift(box: Box, frame: Box, how: Alignment): readonly [number, number] {
  const spare = { x: frame.widthPx - box.widthPx, y: frame.heightPx - box.heightPx };
  const left = frame.xPx - box.xPx;
  const top = frame.yPx - box.yPx;
  switch (how) {
    case 'left':
      return [left, 0];
    case 'center':
      return [left + spare.x / 2, 0];
    case 'right':
      return [left + spare.x, 0];
    case 'top':
      return [0, top];
    case 'middle':
      return [0, top + spare.y / 2];
    case 'bottom':
      return [0, top + spare.y];
  }
}

/** Parts with equal gaps between them, the outer two where they are; fewer than three stay as they are. */
export function spread(parts: readonly NamedPart[], axis: Axis): readonly NamedPart[] {
  if (parts.length < LEAST_TO_SPREAD) return parts;
  const along = (part: NamedPart): readonly [start: number, length: number] => {
    const box = extentOf(part);
    return axis === 'across' ? [box.xPx, box.widthPx] : [box.yPx, box.heightPx];
  };
  const middle = (part: NamedPart): number => along(part)[0] + along(part)[1] / 2;
  const order = parts.toSorted((a, b) => middle(a) - middle(b));
  const starts = order.map((part) => along(part)[0]);
  const ends = order.map((part) => along(part)[0] + along(part)[1]);
  const [first = 0] = starts;
  const last = ends.at(-1) ?? 0;
  const filled = order.reduce((sum, part) => sum + along(part)[1], 0);
  const gap = (last - first - filled) / (order.length - 1);
  let at = first;
  return order.map((part, index) => {
    const by = index === 0 || index === order.length - 1 ? 0 : at - along(part)[0];
    at += along(part)[1] + gap;
    return { ...(axis === 'across' ? moved(part, by, 0) : moved(part, 0, by)), id: part.id };
  });
}
