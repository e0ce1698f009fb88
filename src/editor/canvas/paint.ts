import { StaticCanvas, type FabricObject } from 'fabric';
import type { DisplayList } from '#core/design/display-list.ts';
import type { FaceLoader } from './faces.ts';
import type { PictureShelf } from './pictures.ts';

/** What drawing takes from outside: the faces and the pictures of the display list. */
export interface DrawingSupplies {
  readonly faces: FaceLoader;
  readonly pictures: PictureShelf;
}

/** A canvas that draws what it is given and nothing else: no selection, no device pixels, no drawing on its own. */
export function openCanvas(
  element: HTMLCanvasElement,
  size: { readonly widthPx: number; readonly heightPx: number },
): StaticCanvas {
  return new StaticCanvas(element, {
    width: size.widthPx,
    height: size.heightPx,
    renderOnAddRemove: false,
    enableRetinaScaling: false,
  });
}

/** Draws `objects`, given in layout px, over the whole canvas. */
export function paint(
  canvas: StaticCanvas,
  objects: readonly FabricObject[],
  list: Pick<DisplayList, 'widthPx' | 'heightPx'>,
): void {
  canvas.remove(...canvas.getObjects());
  canvas.add(...objects);
  canvas.setViewportTransform([canvas.width / list.widthPx, 0, 0, canvas.height / list.heightPx, 0, 0]);
  // Resizing a canvas resets this; photos are shrunk by up to two, where the plain filter would show steps.
  canvas.getContext().imageSmoothingQuality = 'high';
  canvas.renderAll();
}
