import { differenceOf } from '#core/export/pixel-difference.ts';

/** What has to change in the picture of an earlier drop to make the one just drawn. */
export interface PixelChange {
  /** The earlier picture. */
  readonly dropId: string;
  /** Base64 of the words of `differenceOf`, in the byte order of this machine. */
  readonly difference: string;
}

/** Remembers the last picture of each size. */
export interface PixelMemory {
  /** Remembers `pixels` as those of `dropId`; null when they are no small change of the picture remembered before. */
  readonly changeTo: (pixels: ImageData, dropId: string) => PixelChange | null;
}

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_SIZES = 3;
/** Beyond a quarter of the picture, packing it costs more than sending it whole. */
const WORTH_SENDING = 1 / 4;
/** As many arguments as a call surely takes. */
const CHUNK = 8192;

/** @param keptAreaPx larger pictures are not remembered */
export function createPixelMemory(keptAreaPx: number): PixelMemory {
  // Insertion order is age: a size drawn again is moved to the end.
  const memory = new Map<string, { readonly words: Uint32Array; readonly dropId: string }>();
  return {
    changeTo: (pixels, dropId) => {
      if (pixels.width * pixels.height > keptAreaPx) return null;
      const key = `${pixels.width}×${pixels.height}`;
      const words = new Uint32Array(pixels.data.buffer);
      const before = memory.get(key);
      memory.delete(key);
      memory.set(key, { words, dropId });
      const [oldest] = memory.keys();
      if (memory.size > KEPT_SIZES && oldest !== undefined) memory.delete(oldest);
      if (before === undefined) return null;
      const difference = differenceOf(before.words, words, Math.floor(words.length * WORTH_SENDING));
      return difference === null ? null : { dropId: before.dropId, difference: base64(difference) };
    },
  };
}

function base64(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
