import type { Cover } from './cover.ts';

/** A point of a photo, as fractions of it. */
export interface PhotoPoint {
  readonly x: number;
  readonly y: number;
}

/** The smallest side of a cover, as a fraction: what a hand that slipped draws is no cover. */
export const SMALLEST_COVER = 0.01;

/** The cover between two points, inside the photo whichever way it was drawn. */
export function coverBetween(shape: Cover['shape'], from: PhotoPoint, to: PhotoPoint): Cover {
  const [left, right] = sorted(inside(from.x), inside(to.x));
  const [top, bottom] = sorted(inside(from.y), inside(to.y));
  return { shape, x: left, y: top, width: right - left, height: bottom - top };
}

/** The cover moved by a distance, stopped at the edges of the photo. */
export function movedCover(cover: Cover, by: PhotoPoint): Cover {
  const x = Math.min(1 - cover.width, Math.max(0, cover.x + by.x));
  const y = Math.min(1 - cover.height, Math.max(0, cover.y + by.y));
  return { ...cover, x, y };
}

/** The cover with its lower right corner moved by a distance, never smaller than {@link SMALLEST_COVER}. */
export function resizedCover(cover: Cover, by: PhotoPoint): Cover {
  const width = Math.min(1 - cover.x, Math.max(SMALLEST_COVER, cover.width + by.x));
  const height = Math.min(1 - cover.y, Math.max(SMALLEST_COVER, cover.height + by.y));
  return { ...cover, width, height };
}

function inside(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function sorted(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
