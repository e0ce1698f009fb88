import { assert } from '#core/shared/assert.ts';

/** Decoded pictures by SHA-256, kept while they are likely to be drawn again. */
export interface PictureShelf {
  /**
   * Resolves when every named picture is decoded.
   * @throws Error naming the picture, when one cannot be fetched or decoded
   */
  readonly load: (hashes: readonly string[]) => Promise<void>;
  /** The decoded picture, or undefined when it was not loaded. */
  readonly get: (sha256: string) => HTMLCanvasElement | undefined;
}

/** A working photo is at most 2400 × 2400: 23 MB decoded each. */
const KEPT_PICTURES = 8;

/** @param urlOf same-origin address of a picture */
export function createPictureShelf(urlOf: (sha256: string) => string): PictureShelf {
  // Insertion order is age: a picture used again is moved to the end.
  const shelf = new Map<string, HTMLCanvasElement>();

  async function loadOne(sha256: string): Promise<void> {
    const here = shelf.get(sha256);
    const picture = here ?? (await decode(urlOf(sha256)));
    shelf.delete(sha256);
    shelf.set(sha256, picture);
  }

  return {
    get: (sha256) => shelf.get(sha256),
    load: async (hashes) => {
      await Promise.all(hashes.map(loadOne));
      for (const sha256 of shelf.keys()) {
        if (shelf.size <= Math.max(KEPT_PICTURES, hashes.length)) break;
        if (!hashes.includes(sha256)) shelf.delete(sha256);
      }
    },
  };
}

async function decode(url: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => {
    throw new Error(`Picture cannot be drawn: ${url.slice(-64)}`);
  });
  return pixelsOf(image);
}

/**
 * The picture at its own size, as pixels. An image element is decoded again for the size it is drawn at, and what that
 * gives depends on what was drawn before: small logos came out differently on the screen and in an export.
 */
function pixelsOf(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  assert(context !== null, 'a canvas draws in two dimensions');
  context.drawImage(image, 0, 0);
  return canvas;
}
