import type { Box, ImageItem } from '../display-list.ts';
import type { PhotoCrop, PhotoValue, Picture } from '../document.ts';
import { slotOfPart } from '../photo-places.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, together, type Drawn, type DrawContext } from './drawn.ts';
import { kawungPath } from './ornaments.ts';
import { drawOverlay, drawTint, frameShape } from './photo-look.ts';
import { drawCredit } from './photo-credit.ts';
import { boxOf } from './set-text.ts';
import { photoOf } from './slot-values.ts';

/**
 * The part of a photo that fills `frame`, in px of the photo, of exactly the frame's shape. Without a crop: the largest
 * such part, its middle as near the focal point as the photo's edges allow. With one: the largest that lies inside it.
 */
export function coverSource(
  photo: Pick<PhotoValue, 'widthPx' | 'heightPx' | 'focal'>,
  frame: Pick<Box, 'widthPx' | 'heightPx'>,
  crop: PhotoCrop | null,
): Box {
  const limits =
    crop === null
      ? { xPx: 0, yPx: 0, widthPx: photo.widthPx, heightPx: photo.heightPx }
      : insidePhoto(photo, crop);
  const shape = frame.widthPx / frame.heightPx;
  const widthPx = Math.min(limits.widthPx, limits.heightPx * shape);
  const heightPx = widthPx / shape;
  const middle =
    crop === null
      ? { xPx: photo.focal.x * photo.widthPx, yPx: photo.focal.y * photo.heightPx }
      : { xPx: limits.xPx + limits.widthPx / 2, yPx: limits.yPx + limits.heightPx / 2 };
  return {
    xPx: between(middle.xPx - widthPx / 2, limits.xPx, limits.xPx + limits.widthPx - widthPx),
    yPx: between(middle.yPx - heightPx / 2, limits.yPx, limits.yPx + limits.heightPx - heightPx),
    widthPx,
    heightPx,
  };
}

function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** A crop in px, cut at the photo's edges (a hand-edited crop may reach past them). */
function insidePhoto(photo: Pick<Picture, 'widthPx' | 'heightPx'>, crop: PhotoCrop): Box {
  const xPx = Math.min(crop.x * photo.widthPx, photo.widthPx - 1);
  const yPx = Math.min(crop.y * photo.heightPx, photo.heightPx - 1);
  return {
    xPx,
    yPx,
    widthPx: Math.max(1, Math.min(crop.width * photo.widthPx, photo.widthPx - xPx)),
    heightPx: Math.max(1, Math.min(crop.height * photo.heightPx, photo.heightPx - yPx)),
  };
}

/** A whole picture in the middle of `frame`, nothing cut off, on whole pixels: between two of them a logo is blurred. */
export function containedImage(picture: Picture, frame: Box, slot: string): ImageItem {
  const scale = Math.min(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx);
  const widthPx = Math.max(1, Math.floor(picture.widthPx * scale));
  const heightPx = Math.max(1, Math.floor(picture.heightPx * scale));
  return {
    kind: 'image',
    slot,
    sha256: picture.sha256,
    source: { xPx: 0, yPx: 0, widthPx: picture.widthPx, heightPx: picture.heightPx },
    xPx: Math.round(frame.xPx + (frame.widthPx - widthPx) / 2),
    yPx: Math.round(frame.yPx + (frame.heightPx - heightPx) / 2),
    widthPx,
    heightPx,
    clipRadiusPx: 0,
  };
}

const LATTICE_STEP_PX = 92;
const LATTICE_OPACITY = 0.35;

/** A photo slot: the photo, or a quiet lattice while there is none. */
export function drawPhoto(context: DrawContext, part: PartOf<'photo'>): Drawn {
  const photo = photoOf(context.values, part.slot);
  const overlay = drawn(...drawOverlay(context, part));
  if (photo === null) return together([emptyFrame(context, part), overlay]);
  const crop = context.document.crops[context.layout]?.[part.slot] ?? null;
  const image = { ...framedImage(part, photo, crop), slot: part.slot };
  return together([
    drawn(image, ...drawTint(context, part)),
    overlay,
    drawCredit(context, part, photo.credit),
  ]);
}

/** A picture of a page's own. */
export function drawPicture(context: DrawContext, part: PartOf<'picture'>): Drawn {
  const slot = part.id === undefined ? 'gambar' : slotOfPart(part.id);
  const image = { ...framedImage(part, part.photo, part.crop ?? null), slot };
  return together([
    drawn(image, ...drawTint(context, part), ...drawOverlay(context, part)),
    drawCredit(context, { ...part, slot }, part.photo.credit),
  ]);
}

/** What of a photo shows in a frame, in the frame's shape. */
function framedImage(
  { box, radius, shape }: Pick<PartOf<'photo'>, 'box' | 'radius' | 'shape'>,
  photo: Pick<PhotoValue, 'sha256' | 'widthPx' | 'heightPx' | 'focal'>,
  crop: PhotoCrop | null,
): ImageItem {
  const frame = boxOf(box);
  return {
    kind: 'image',
    sha256: photo.sha256,
    source: coverSource(photo, frame, crop),
    ...frame,
    ...(shape === 'ellipse' ? ({ clipRadiusPx: 0, clip: 'ellipse' } as const) : { clipRadiusPx: radius }),
  };
}

function emptyFrame(context: DrawContext, part: PartOf<'photo'>): Drawn {
  const ground = { ...frameShape(part, colorOf(context, part.ground)), slot: part.slot };
  const lattice = {
    kind: 'path',
    d: kawungPath(part.shape === 'ellipse' ? insideOval(part.box) : part.box, LATTICE_STEP_PX),
    fill: colorOf(context, part.lattice),
    stroke: null,
    opacity: LATTICE_OPACITY,
  } as const;
  return drawn(ground, lattice);
}

/** The largest box that lies inside the ellipse of another. */
function insideOval([left, top, width, height]: PartOf<'photo'>['box']): PartOf<'photo'>['box'] {
  const edge = (1 - Math.SQRT1_2) / 2;
  return [left + width * edge, top + height * edge, width * Math.SQRT1_2, height * Math.SQRT1_2];
}
