import { applyDifference } from '#core/export/pixel-difference.ts';
import { MAX_KEPT_AREA_PX, type PixelPage } from '#core/export/page-renderer.ts';

/** The pictures that the drawing page still remembers too, so that it may tell the next one as a difference. */
export interface PictureMemory {
  readonly remember: (dropId: string, page: PixelPage) => void;
  /**
   * The picture that `difference` (base64) makes of the one of `dropId`.
   * @throws Error when that one is not remembered or the difference is none of its size
   */
  readonly changed: (change: { readonly dropId: string; readonly difference: string }) => PixelPage;
}

/** One of each size, as the page does; nobody writes into a picture that was handed out. */
export function createPictureMemory(): PictureMemory {
  const pictures = new Map<string, { readonly dropId: string; readonly page: PixelPage }>();
  return {
    remember: (dropId, page) => {
      const key = `${page.widthPx}×${page.heightPx}`;
      pictures.delete(key);
      if (page.widthPx * page.heightPx <= MAX_KEPT_AREA_PX) pictures.set(key, { dropId, page });
      const [oldest] = pictures.keys();
      if (pictures.size > KEPT_SIZES && oldest !== undefined) pictures.delete(oldest);
    },
    changed: ({ dropId, difference }) => {
      const base = [...pictures.values()].find((entry) => entry.dropId === dropId);
      if (base === undefined) throw new Error('The page speaks of a picture that was never sent');
      const rgba = new Uint8Array(base.page.rgba);
      // A copy: words have to begin at a multiple of four, decoded bytes may lie anywhere.
      const words = new Uint8Array(Buffer.from(difference, 'base64'));
      applyDifference(new Uint32Array(rgba.buffer), new Uint32Array(words.buffer));
      return { ...base.page, rgba };
    },
  };
}

/** As many as the page keeps. */
const KEPT_SIZES = 3;
