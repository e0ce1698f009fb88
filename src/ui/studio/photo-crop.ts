import type { DesignDocument, PhotoCrop, PhotoValue } from '#core/design/document.ts';
import { LAYOUT_IDS, type LayoutId } from '#core/design/layouts.ts';

type Focal = PhotoValue['focal'];

/** The crop of a photo slot on one layout, as a change of the document; without a value the whole photo is used. */
interface CropChange {
  readonly path: ['crops', LayoutId, string];
  readonly value?: PhotoCrop;
}

/** A crop that shows a `zoom`-th of each side about a point, moved inside the picture where it would hang over. */
export function cropAround(focal: Focal, zoom: number): PhotoCrop {
  const side = 1 / Math.max(1, zoom);
  const start = (at: number): number => Math.min(1 - side, Math.max(0, at - side / 2));
  return { x: start(focal.x), y: start(focal.y), width: side, height: side };
}

/** How much a crop enlarges; 1 without one. */
export function zoomOf(crop: PhotoCrop | undefined): number {
  return crop === undefined ? 1 : 1 / Math.max(crop.width, crop.height);
}

type Crops = DesignDocument['crops'];

/** The layouts whose photo is enlarged as much as on `layout`, itself among them: they are enlarged together. */
export function linkedLayouts(
  crops: Crops,
  slot: string,
  { layout, layouts }: { readonly layout: LayoutId; readonly layouts: readonly LayoutId[] },
): readonly LayoutId[] {
  const zoom = zoomOf(crops[layout]?.[slot]);
  return layouts.filter((id) => Math.abs(zoomOf(crops[id]?.[slot]) - zoom) < 1e-9);
}

/** Enlarges a photo about its focal point on the given layouts. */
export function zoomChanges(
  slot: string,
  {
    focal,
    zoom,
    layouts,
  }: { readonly focal: Focal; readonly zoom: number; readonly layouts: readonly LayoutId[] },
): readonly CropChange[] {
  return layouts.map((id) => {
    const path: CropChange['path'] = ['crops', id, slot];
    return zoom <= 1 ? { path } : { path, value: cropAround(focal, zoom) };
  });
}

/** Every layout's enlargement, moved along to a new focal point so that it is in sight on all of them. */
export function followFocal(crops: Crops, slot: string, focal: Focal): readonly CropChange[] {
  return LAYOUT_IDS.flatMap((id) => {
    const crop = crops[id]?.[slot];
    return crop === undefined ? [] : zoomChanges(slot, { focal, zoom: zoomOf(crop), layouts: [id] });
  });
}
