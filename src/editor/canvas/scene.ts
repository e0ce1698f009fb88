import type { StaticCanvas } from 'fabric';
import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';
import { keepObjects, type KeptObjects } from './kept-objects.ts';
import { openCanvas, paint, type DrawingSupplies } from './paint.ts';

/** What the screen shows of a display list. */
export interface View {
  readonly list: DisplayList;
  /** Canvas pixels, device pixels included: the caller knows how large the canvas stands on which screen. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** A slot that is being written over the canvas and is therefore not drawn under it. */
  readonly hiddenSlot?: string | null;
}

/** A display list on the screen. Draws only what changed since the last one anew. */
export interface Scene {
  /**
   * Draws at once when every face and picture is there, otherwise as soon as they are; a newer view replaces one that
   * still waits.
   * @throws (rejects) Error naming the face or picture that cannot be loaded
   */
  readonly show: (view: View) => Promise<void>;
  /** Gives the canvas back; resolves when fabric has let go of it. */
  readonly dispose: () => Promise<void>;
}

/** @param element the canvas to draw on; it belongs to the scene until `dispose` */
export function createScene(element: HTMLCanvasElement, supplies: DrawingSupplies): Scene {
  const canvas = openCanvas(element, { widthPx: 1, heightPx: 1 });
  let drawn: KeptObjects = new Map();
  let latest: View | null = null;

  function draw(view: View): void {
    fitCanvas(canvas, view);
    drawn = keepObjects(visibleItems(view), drawn, supplies.pictures);
    paint(canvas, [...drawn.values()].flat(), view.list);
  }

  return {
    show: async (view) => {
      latest = view;
      const { faces, images } = view.list;
      const isReady = supplies.faces.areLoaded(faces) && images.every((hash) => supplies.pictures.get(hash));
      if (!isReady) await Promise.all([supplies.faces.load(faces), supplies.pictures.load(images)]);
      // Asked again after the wait: a newer view may have come, or the owner may have let go.
      if (latest === view) draw(view);
    },
    dispose: async () => {
      latest = null;
      await canvas.dispose();
    },
  };
}

function visibleItems({ list, hiddenSlot }: View): readonly DisplayItem[] {
  if (hiddenSlot === undefined || hiddenSlot === null) return list.items;
  return list.items.filter((item) => item.slot !== hiddenSlot);
}

function fitCanvas(canvas: StaticCanvas, { widthPx, heightPx }: View): void {
  if (canvas.width === widthPx && canvas.height === heightPx) return;
  canvas.setDimensions({ width: widthPx, height: heightPx }, { backstoreOnly: true });
}
