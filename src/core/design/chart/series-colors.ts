import { contrastRatio, luminance, parseHexColor } from '#core/brand/contrast.ts';
import { colorDistance, VISIONS } from './color-vision.ts';

/** Least contrast of a shape with its ground: WCAG 2.2, success criterion 1.4.11 (read 2026-11-22). */
export const SHAPE_CONTRAST = 3;
/** Least CIEDE2000 distance between two series for readers of every vision; measured over the bundled palettes. */
export const SERIES_DISTANCE = 12;

/** Colours to choose from: hues and depths that stay apart when one cone type is missing. */
const POOL = [
  '#C96A00',
  '#0A2342',
  '#128D77',
  '#9A2C16',
  '#0B5FA5',
  '#6A4C93',
  '#3E87C6',
  '#2B2B2B',
  '#A87900',
  '#7A8594',
  '#D1495B',
  '#4B0F2B',
] as const;

/**
 * Colours for `count` series: the palette's own first, each next one the colour of the pool that stays farthest from those
 * chosen, for the reader who can tell them apart least. On a ground that all of them stand out from.
 */
export function seriesColors(own: string, ground: string, count: number): readonly string[] {
  const pool = POOL.filter((color) => ratio(color, ground) >= SHAPE_CONTRAST);
  const chosen: string[] = [own];
  while (chosen.length < count) {
    const next = pool
      .filter((color) => !chosen.includes(color))
      .map((color) => ({ color, apart: Math.min(...chosen.map((other) => leastDistance(color, other))) }))
      .toSorted((one, other) => other.apart - one.apart)[0];
    if (next === undefined) break;
    chosen.push(next.color);
  }
  return chosen.slice(0, count);
}

/** The distance of two colours for the reader who can tell them apart least. */
export function leastDistance(one: string, other: string): number {
  return Math.min(...VISIONS.map((vision) => colorDistance(one, other, vision)));
}

function ratio(one: string, other: string): number {
  return contrastRatio(luminance(parseHexColor(one)), luminance(parseHexColor(other)));
}
