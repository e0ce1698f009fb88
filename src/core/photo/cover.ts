/** Shapes a cover can have; codes as they travel. */
export const COVER_SHAPES = ['kotak', 'elips'] as const;

/** A region of a photo that must not be recognised: fractions of the picture, origin top left. */
export interface Cover {
  readonly shape: (typeof COVER_SHAPES)[number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels as they lie in memory, row by row: three bytes a pixel, or four with alpha last. */
export interface Pixels {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3 | 4;
}

/** Blots along the longer side of a cover: large enough to look like a blur, whatever lay beneath. */
const BLOTS = 8;
/** The most a blot may differ from the average, so that a black and white plate does not become a chequer board. */
const MOST_SPREAD = 36;

/**
 * The picture with every cover baked in. Inside a cover nothing is left but average and spread of its colours: a blurred
 * mosaic whose pattern is always the same. A mosaic or blur of the picture itself could be undone by trying what gives the
 * same blots (plates) or by a model that knows faces; this cannot, since every arrangement of the same pixels ends alike.
 * Nothing outside a cover changes.
 */
export function coverPixels(pixels: Pixels, covers: readonly Cover[]): Uint8Array {
  const bytes = Uint8Array.from(pixels.bytes);
  for (const cover of covers) bakeIn({ ...pixels, bytes }, cover);
  return bytes;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every pixel that a cover touches, at least one. */
function boxOf({ widthPx, heightPx }: Pixels, { x, y, width, height }: Cover): Box {
  const left = clamp(Math.floor(x * widthPx), 0, widthPx - 1);
  const top = clamp(Math.floor(y * heightPx), 0, heightPx - 1);
  const right = clamp(Math.ceil((x + width) * widthPx), left + 1, widthPx);
  const bottom = clamp(Math.ceil((y + height) * heightPx), top + 1, heightPx);
  return { left, top, right, bottom };
}

function bakeIn(pixels: Pixels, cover: Cover): void {
  const box = boxOf(pixels, cover);
  const inside = placesIn(pixels, cover, box);
  const colors = [0, 1, 2].map((channel) => spreadOf(pixels, inside, channel));
  const blotPx = Math.max(1, Math.max(box.right - box.left, box.bottom - box.top) / BLOTS);
  for (const place of inside) {
    const column = place % pixels.widthPx;
    const row = (place - column) / pixels.widthPx;
    const shade = shadeAt((column - box.left) / blotPx, (row - box.top) / blotPx);
    const at = place * pixels.channels;
    for (const [channel, { mean, spread }] of colors.entries())
      pixels.bytes[at + channel] = clamp(Math.round(mean + shade * spread), 0, 255);
    // What shows through an edge would tell the outline.
    if (pixels.channels === 4) pixels.bytes[at + 3] = 255;
  }
}

function placesIn({ widthPx }: Pixels, { shape }: Cover, box: Box): readonly number[] {
  const places: number[] = [];
  const radiusX = (box.right - box.left) / 2;
  const radiusY = (box.bottom - box.top) / 2;
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const dx = (column + 0.5 - box.left - radiusX) / radiusX;
      const dy = (row + 0.5 - box.top - radiusY) / radiusY;
      if (shape === 'kotak' || dx * dx + dy * dy <= 1) places.push(row * widthPx + column);
    }
  }
  return places;
}

/** Sums are whole numbers, so the order of the pixels cannot leave a trace in the last digit. */
function spreadOf({ bytes, channels }: Pixels, places: readonly number[], channel: number) {
  let sum = 0;
  let squares = 0;
  for (const place of places) {
    const value = bytes[place * channels + channel] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, places.length);
  const variance = squares / Math.max(1, places.length) - mean * mean;
  return { mean, spread: Math.min(MOST_SPREAD, Math.sqrt(Math.max(0, variance))) };
}

/** Between -1 and 1: blots of chance that run softly into each other, the same for every picture. */
function shadeAt(x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const across = soft(x - column);
  const upper = mix(chance(column, row), chance(column + 1, row), across);
  const lower = mix(chance(column, row + 1), chance(column + 1, row + 1), across);
  return mix(upper, lower, soft(y - row));
}

function soft(part: number): number {
  return part * part * (3 - 2 * part);
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** A number between -1 and 1 for a place of the pattern; any mixing of bits would do. */
function chance(column: number, row: number): number {
  let bits = Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 0x7fffffff - 1;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
