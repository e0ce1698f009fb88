import type { Raster } from '#editor/canvas/rasteriser.ts';
import { differenceOf, type Stretch } from '#core/export/pixel-difference.ts';

/** What has to change in another picture to make the one just drawn. */
export interface PixelChange {
  /** The drop of the other picture; null for one without any pixels. */
  readonly dropId: string | null;
  /** Base64 of the bytes of `differenceOf`. */
  readonly difference: string;
}

/** What is told of a picture: how it differs from one told before or from none, or all of its pixels. */
export type Telling =
  | { readonly how: 'changed'; readonly change: PixelChange }
  | { readonly how: 'whole'; readonly pixels: Uint32Array<ArrayBuffer> };

/** Remembers the last picture of each size. */
export interface PixelMemory {
  /** Remembers `raster`, a picture `widthPx` wide and `heightPx` high, as that of `dropId`, and says how to tell it. */
  readonly tell: (
    raster: Raster,
    picture: { readonly widthPx: number; readonly heightPx: number; readonly dropId: string },
  ) => Telling;
}

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_SIZES = 3;
/** Beyond a sixteenth of the picture's bytes, packing it costs more than sending it whole. */
const WORTH_SENDING = 1 / 16;
/** Every how many rows one is looked at first. */
const SAMPLED_ROWS = 16;

/** The newest picture of a size: changes of it are written into `pixels`. */
interface Remembered {
  readonly pixels: Uint32Array<ArrayBuffer>;
  readonly dropId: string;
}

type Words = Uint32Array<ArrayBuffer>;

/** As many arguments as a call surely takes. */
const CHUNK = 8192;

/** @param keptAreaPx larger pictures are not remembered; the rasteriser must keep its canvases by the same measure */
export function createPixelMemory(keptAreaPx: number): PixelMemory {
  // Insertion order is age: a size drawn again is moved to the end.
  const memory = new Map<string, Remembered>();

  function remember(key: string, picture: Remembered): void {
    memory.delete(key);
    memory.set(key, picture);
    const [oldest] = memory.keys();
    if (memory.size > KEPT_SIZES && oldest !== undefined) memory.delete(oldest);
  }

  return {
    tell: (raster, { widthPx, heightPx, dropId }) => {
      const stretches = stretchesOf(raster, widthPx);
      const key = `${widthPx}×${heightPx}`;
      const before = memory.get(key);
      const whole = raster.isWhole ? stretches[0]?.pixels : before?.pixels;
      if (whole === undefined) throw new Error('A change of a picture that is not remembered');
      const change = raster.isWhole ? flatPicture(whole, widthPx) : smallChange(before, stretches);
      if (!raster.isWhole) for (const { from, pixels } of stretches) whole.set(pixels, from);
      if (widthPx * heightPx <= keptAreaPx) remember(key, { pixels: whole, dropId });
      return change === null ? { how: 'whole', pixels: whole } : { how: 'changed', change };
    },
  };
}

/** Full rows are one stretch; others one each, in the order of the picture. */
function stretchesOf({ areas }: Raster, widthPx: number): readonly (Stretch & { pixels: Words })[] {
  return areas
    .flatMap(({ leftPx, topPx, pixels }) => {
      const words = new Uint32Array(pixels.data.buffer);
      const length = pixels.width === widthPx ? words.length : pixels.width;
      return Array.from({ length: words.length / length }, (_, row) => ({
        from: (topPx + row) * widthPx + leftPx,
        pixels: words.subarray(row * length, (row + 1) * length),
      }));
    })
    .sort((one, other) => one.from - other.from);
}

function smallChange(before: Remembered | undefined, stretches: readonly Stretch[]): PixelChange | null {
  if (before === undefined) return null;
  const difference = differenceOf(before.pixels, stretches, worthSending(before.pixels));
  return difference && { dropId: before.dropId, difference: base64(difference) };
}

/** A picture drawn whole, told from nothing: shorter than its pixels where much of it is flat. */
function flatPicture(pixels: Words, widthPx: number): PixelChange | null {
  const nothing = new Uint32Array(pixels.length);
  const maxBytes = worthSending(pixels);
  // A few of its rows say whether it is worth trying; a photo would be told in vain up to the last byte allowed.
  const sample = Array.from({ length: Math.floor(pixels.length / widthPx / SAMPLED_ROWS) }, (_, index) => {
    const from = index * SAMPLED_ROWS * widthPx;
    return { from, pixels: pixels.subarray(from, from + widthPx) };
  });
  if (differenceOf(nothing, sample, maxBytes / SAMPLED_ROWS) === null) return null;
  const picture = differenceOf(nothing, [{ from: 0, pixels }], maxBytes);
  return picture && { dropId: null, difference: base64(picture) };
}

function worthSending({ length }: Words): number {
  return Math.floor(4 * length * WORTH_SENDING);
}

function base64(bytes: Uint8Array<ArrayBuffer>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // Spread, typed bytes would be taken one by one: seven times as slow.
    text += String(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK)));
  }
  return btoa(text);
}
