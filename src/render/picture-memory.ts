import { applyDifference } from '#core/export/pixel-difference.ts';
import { MAX_KEPT_AREA_PX, type PixelPage, type RowSpan } from '#core/export/page-renderer.ts';
import { createLineage } from './lineage.ts';
import { createSparePixels } from './spare-pixels.ts';

/** What makes a picture out of another one. */
export interface PictureChange {
  /** The drop of the other one; null for a picture without any pixels. */
  readonly dropId: string | null;
  /** Base64 of core's `differenceOf`. */
  readonly difference: string;
}

type Size = Pick<PixelPage, 'widthPx' | 'heightPx'>;
type Pixels = PixelPage['rgba'];

/** The pictures that the drawing page still remembers too, so that it may tell the next one as a difference. */
export interface PictureMemory {
  readonly remember: (dropId: string, page: PixelPage) => void;
  /**
   * The picture of `dropId` that `change` tells, in pixels of `size`.
   * @throws Error when the other picture is not remembered or the change is none of its size
   */
  readonly changed: (dropId: string, change: PictureChange, size: Size) => PixelPage;
  /** Lets the memory of a picture be written over as soon as it is no longer remembered itself. */
  readonly giveBack: (page: PixelPage) => void;
}

/** As many as the page keeps. */
const KEPT_SIZES = 3;

/** One of each size, as the page does; nobody writes into a picture that was handed out and not given back. */
export function createPictureMemory(): PictureMemory {
  const pictures = new Map<string, { readonly dropId: string; readonly page: PixelPage }>();
  const spare = createSparePixels((rgba) => [...pictures.values()].some(({ page }) => page.rgba === rgba));
  const lineage = createLineage();
  /** Which picture a piece of memory holds. */
  const held = new WeakMap<Pixels, string>();

  function remember(dropId: string, page: PixelPage): void {
    const key = `${page.widthPx}×${page.heightPx}`;
    pictures.delete(key);
    if (page.widthPx * page.heightPx <= MAX_KEPT_AREA_PX) pictures.set(key, { dropId, page });
    const [oldest] = pictures.keys();
    if (pictures.size > KEPT_SIZES && oldest !== undefined) pictures.delete(oldest);
  }

  /** Memory with the pixels of a remembered picture; of what it held before, only the rows that differ are copied. */
  function copyOf(dropId: string, { rgba: pixels, widthPx, heightPx }: PixelPage): Pixels {
    const rgba = spare.take(pixels.length);
    const { from, end } = lineage.rowsBetween(held.get(rgba), dropId) ?? { from: 0, end: heightPx };
    rgba.set(pixels.subarray(from * widthPx * 4, end * widthPx * 4), from * widthPx * 4);
    return rgba;
  }

  return {
    remember,
    changed: (dropId, change, { widthPx, heightPx }) => {
      const base = [...pictures.values()].find((entry) => entry.dropId === change.dropId);
      if (base === undefined && change.dropId !== null)
        throw new Error('The page speaks of a picture that was never sent');
      const rgba = base ? copyOf(base.dropId, base.page) : spare.take(widthPx * heightPx * 4).fill(0);
      // Should the change be none of this size, the memory is of no picture.
      held.delete(rgba);
      const told = applyDifference(new Uint32Array(rgba.buffer), Buffer.from(change.difference, 'base64'));
      const rows = rowsOf(told, widthPx);
      held.set(rgba, dropId);
      if (base) lineage.add(dropId, base.dropId, rows);
      const origin = { id: dropId, before: base ? { id: base.dropId, rows } : null };
      return { widthPx, heightPx, rgba, origin };
    },
    giveBack: ({ rgba }) => spare.giveBack(rgba),
  };
}

function rowsOf({ from, end }: RowSpan, widthPx: number): RowSpan {
  return { from: Math.floor(from / widthPx), end: Math.ceil(end / widthPx) };
}
