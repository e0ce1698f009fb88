import { StaticCanvas, type FabricObject } from 'fabric';
import type { DisplayList } from '#core/design/display-list.ts';
import type { FlatGround } from './flat-ground.ts';
import type { Repair } from './repair.ts';
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
  smoothWell(canvas.getContext());
  canvas.renderAll();
}

/**
 * Draws what differs from the picture that `paint` or this left on the canvas.
 * @param ground what stands behind all of the repair's objects and can be drawn in part; none for an empty ground
 */
export function repaint(canvas: StaticCanvas, { areas, objects }: Repair, ground: FlatGround | null): void {
  const context = canvas.getContext();
  for (const area of areas) {
    context.clearRect(area.leftPx, area.topPx, area.widthPx, area.heightPx);
    ground?.copyTo(context, area);
  }
  paintOver(canvas, objects);
}

/** Draws `objects` before what `paint` left on the canvas. */
export function paintOver(canvas: StaticCanvas, objects: readonly FabricObject[]): void {
  const context = canvas.getContext();
  context.save();
  smoothWell(context);
  context.transform(...canvas.viewportTransform);
  for (const object of objects) object.render(context);
  context.restore();
}

/** Resizing a canvas resets this; photos are shrunk by up to two, where the plain filter would show steps. */
function smoothWell(context: CanvasRenderingContext2D): void {
  context.imageSmoothingQuality = 'high';
}
