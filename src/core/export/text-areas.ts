import type { Box, DisplayList } from '../design/display-list.ts';
import { referencePicture, similarity, type ReferencePicture } from './similarity.ts';

/** Smaller areas have too few windows to be judged by (see `referencePicture`): they take in what is around them. */
const SMALLEST_SIDE_PX = 32;
/** How far letters may hang below their baseline, in their size. */
const DESCENT = 0.3;

/** A picture as `decodePicture` gives it: RGBA, rows from the top. */
interface Pixels {
  readonly rgba: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The areas around the lines of every text on a page drawn at `scale`, in whole pixels of the picture. Patterns made of
 * words and turned texts are left out: nobody reads the first, and the second lie in no upright box.
 */
export function textAreas({ items, widthPx, heightPx }: DisplayList, scale: number): readonly Box[] {
  const page = { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
  return items.flatMap((item) => {
    if (item.kind !== 'text' || item.isPattern === true || item.rotation !== undefined) return [];
    if (item.lines.length === 0) return [];
    const { lines, sizePx } = item;
    const baselines = lines.map(({ baselinePx }) => baselinePx);
    const [xPx, widthOfArea] = span(
      Math.min(...lines.map((line) => line.xPx)) * scale,
      Math.max(...lines.map((line) => line.xPx + line.widthPx)) * scale,
      page.width,
    );
    const [yPx, heightOfArea] = span(
      (Math.min(...baselines) - sizePx) * scale,
      (Math.max(...baselines) + sizePx * DESCENT) * scale,
      page.height,
    );
    return [{ xPx, yPx, widthPx: widthOfArea, heightPx: heightOfArea }];
  });
}

/** First pixel and length of a stretch in whole pixels, within the page and long enough to be judged. */
function span(from: number, to: number, end: number): readonly [number, number] {
  const first = Math.max(0, Math.min(Math.floor(from), end - SMALLEST_SIDE_PX));
  return [first, Math.min(end, Math.max(Math.ceil(to), first + SMALLEST_SIDE_PX)) - first];
}

/** The texts of a picture, prepared for comparing. */
export interface TextReference {
  readonly areas: readonly { readonly box: Box; readonly picture: ReferencePicture }[];
}

/** Prepares the given areas of a picture. Make it once, compare it often. */
export function textReference(pixels: Pixels, boxes: readonly Box[]): TextReference {
  return { areas: boxes.map((box) => ({ box, picture: areaOf(pixels, box) })) };
}

/**
 * How near the texts of two pictures of one size are to the eye, on the scale of `similarity`: the mean of their areas,
 * each by its size; 100 where there is none. The rest of a page can hide what happens to its letters.
 */
export function textSimilarity({ areas }: TextReference, other: Pixels): number {
  let sum = 0;
  let size = 0;
  for (const { box, picture } of areas) {
    const share = box.widthPx * box.heightPx;
    sum += similarity(picture, areaOf(other, box)) * share;
    size += share;
  }
  return size === 0 ? 100 : sum / size;
}

function areaOf({ rgba, widthPx }: Pixels, box: Box): ReferencePicture {
  const area = new Uint8Array(box.widthPx * box.heightPx * 4);
  for (let row = 0; row < box.heightPx; row += 1) {
    const from = ((box.yPx + row) * widthPx + box.xPx) * 4;
    area.set(rgba.subarray(from, from + box.widthPx * 4), row * box.widthPx * 4);
  }
  return referencePicture(area, box.widthPx, box.heightPx);
}
