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

/** More to choose from where those above leave two too near each other. */
const SPARE = ['#5B8C00', '#00757A', '#D96BB0', '#5C3A00'] as const;

/**
 * Colours for `count` series: the palette's own first, each next one the colour of the pool that stays farthest from those
 * chosen, for the reader who can tell them apart least. Where going one by one leaves two too near each other, a set that
 * does not. On a ground that all of them stand out from.
 */
export function seriesColors(own: string, ground: string, count: number): readonly string[] {
  const standsOut = (color: string): boolean => color !== own && ratio(color, ground) >= SHAPE_CONTRAST;
  const chosen = oneByOne(own, POOL.filter(standsOut), count);
  if (nearest(chosen) >= SERIES_DISTANCE) return chosen;
  return toldApart(own, [...POOL, ...SPARE].filter(standsOut), chosen);
}

function oneByOne(own: string, pool: readonly string[], count: number): readonly string[] {
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

/** The first set as large as `chosen` whose colours are told apart; `chosen` where there is none. */
function toldApart(own: string, pool: readonly string[], chosen: readonly string[]): readonly string[] {
  const sets = combinations(pool, chosen.length - 1).map((others) => [own, ...others]);
  return sets.find((set) => nearest(set) >= SERIES_DISTANCE) ?? chosen;
}

function combinations(from: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, index) =>
    combinations(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** How far apart the two nearest colours of a set are. */
function nearest(colors: readonly string[]): number {
  const apart = colors.flatMap((one, index) =>
    colors.slice(index + 1).map((other) => leastDistance(one, other)),
  );
  return Math.min(...apart);
}

/** Distances worked out before: a design is drawn at every key, and its colours stay. A few hundred for each palette. */
const known = new Map<string, number>();

/** The distance of two colours for the reader who can tell them apart least. */
export function leastDistance(one: string, other: string): number {
  const key = `${one} ${other}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const apart = Math.min(...VISIONS.map((vision) => colorDistance(one, other, vision)));
  known.set(key, apart);
  return apart;
}

function ratio(one: string, other: string): number {
  return contrastRatio(luminance(parseHexColor(one)), luminance(parseHexColor(other)));
}
