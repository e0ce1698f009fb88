import { applyDifference } from '#core/export/pixel-difference.ts';
import { MAX_KEPT_AREA_PX, type PixelPage } from '#core/export/page-renderer.ts';
import { createSparePixels } from './spare-pixels.ts';

/** What makes a picture out of another one. */
export interface PictureChange {
  /** The drop of the other one; null for a picture without any pixels. */
  readonly dropId: string | null;
  /** Base64 of core's `differenceOf`. */
  readonly difference: string;
}

type Size = Pick<PixelPage, 'widthPx' | 'heightPx'>;

/** The pictures that the drawing page still remembers too, so that it may tell the next one as a difference. */
export interface PictureMemory {
  readonly remember: (dropId: string, page: PixelPage) => void;
  /**
   * The picture that `change` tells, in pixels of `size`.
   * @throws Error when the other picture is not remembered or the change is none of its size
   */
  readonly changed: (change: PictureChange, size: Size) => PixelPage;
  /** Lets the memory of a picture be written over as soon as it is no longer remembered itself. */
  readonly giveBack: (page: PixelPage) => void;
}

/** One of each size, as the page does; nobody writes into a picture that was handed out and not given back. */
export function createPictureMemory(): PictureMemory {
  const pictures = new Map<string, { readonly dropId: string; readonly page: PixelPage }>();
  const spare = createSparePixels((rgba) => [...pictures.values()].some(({ page }) => page.rgba === rgba));
  return {
    remember: (dropId, page) => {
      const key = `${page.widthPx}×${page.heightPx}`;
      pictures.delete(key);
      if (page.widthPx * page.heightPx <= MAX_KEPT_AREA_PX) pictures.set(key, { dropId, page });
      const [oldest] = pictures.keys();
      if (pictures.size > KEPT_SIZES && oldest !== undefined) pictures.delete(oldest);
    },
    changed: ({ dropId, difference }, { widthPx, heightPx }) => {
      const base = [...pictures.values()].find((entry) => entry.dropId === dropId);
      if (base === undefined && dropId !== null)
        throw new Error('The page speaks of a picture that was never sent');
      const rgba = spare.take(widthPx * heightPx * 4);
      if (base === undefined) rgba.fill(0);
      else rgba.set(base.page.rgba);
      applyDifference(new Uint32Array(rgba.buffer), Buffer.from(difference, 'base64'));
      return { widthPx, heightPx, rgba };
    },
    giveBack: ({ rgba }) => spare.giveBack(rgba),
  };
}

/** As many as the page keeps. */
const KEPT_SIZES = 3;
