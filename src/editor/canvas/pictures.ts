/** Decoded pictures by SHA-256, kept while they are likely to be drawn again. */
export interface PictureShelf {
  /**
   * Resolves when every named picture is decoded.
   * @throws Error naming the picture, when one cannot be fetched or decoded
   */
  readonly load: (hashes: readonly string[]) => Promise<void>;
  /** The decoded picture, or undefined when it was not loaded. */
  readonly get: (sha256: string) => HTMLImageElement | undefined;
}

/** A working photo is at most 2400 × 2400: 23 MB decoded each. */
const KEPT_PICTURES = 8;

/** @param urlOf same-origin address of a picture */
export function createPictureShelf(urlOf: (sha256: string) => string): PictureShelf {
  // Insertion order is age: a picture used again is moved to the end.
  const shelf = new Map<string, HTMLImageElement>();

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

async function decode(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch(() => {
    throw new Error(`Picture cannot be drawn: ${url.slice(-64)}`);
  });
  return picture;
}
