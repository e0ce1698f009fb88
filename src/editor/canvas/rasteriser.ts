import type { StaticCanvas } from 'fabric';
import type { DisplayList } from '#core/design/display-list.ts';
import { FlatStart } from './flat-start.ts';
import { keepObjects, type KeptObjects } from './kept-objects.ts';
import { openCanvas, paint, type DrawingSupplies } from './paint.ts';

/** Whole output pixels. */
interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Draws display lists to pixels, each at its own size. */
export interface Rasteriser {
  /**
   * The pixels of a display list. What was drawn before never shows: a list gives the same pixels on a fresh page.
   * @throws (rejects) Error when a face or picture cannot be loaded
   */
  readonly draw: (list: DisplayList, size: Size) => Promise<ImageData>;
}

/** A canvas of one size with what is likely to be drawn on it again. */
interface Desk {
  readonly element: HTMLCanvasElement;
  readonly canvas: StaticCanvas;
  kept: KeptObjects;
  /** The first `count` objects of `kept`, flattened. */
  start: { readonly count: number; readonly flat: FlatStart } | null;
}

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_DESKS = 3;

/**
 * @param keptAreaPx a canvas of at most this many pixels is kept for the next list, with its objects and with what both
 *   lists begin with as finished pixels: rows of a merge differ in some texts that stand before an unchanging ground
 */
export function createRasteriser(supplies: DrawingSupplies, keptAreaPx: number): Rasteriser {
  // Insertion order is age: a desk used again is moved to the end.
  const desks = new Map<string, Desk>();

  function deskFor(size: Size): Desk {
    const key = `${size.widthPx}×${size.heightPx}`;
    const desk = desks.get(key) ?? openDesk(size);
    desks.delete(key);
    if (size.widthPx * size.heightPx <= keptAreaPx) desks.set(key, desk);
    return desk;
  }

  async function clearAway(): Promise<void> {
    const [oldest] = desks;
    if (oldest === undefined || desks.size <= KEPT_DESKS) return;
    desks.delete(oldest[0]);
    await closeDesk(oldest[1]);
  }

  return {
    draw: async (list, size) => {
      await Promise.all([supplies.faces.load(list.faces), supplies.pictures.load(list.images)]);
      const desk = deskFor(size);
      try {
        drawOn(desk, list, supplies);
        return desk.canvas.getContext().getImageData(0, 0, size.widthPx, size.heightPx);
      } finally {
        if ([...desks.values()].includes(desk)) await clearAway();
        else await closeDesk(desk);
      }
    },
  };
}

function drawOn(desk: Desk, list: DisplayList, { pictures }: DrawingSupplies): void {
  const next = keepObjects(list.items, desk.kept, pictures);
  const objects = [...next.values()];
  const common = commonStart([...desk.kept.keys()], [...next.keys()]);
  if (desk.start !== null && desk.start.count > common) dropStart(desk);
  if (common > (desk.start?.count ?? 0)) {
    paint(desk.canvas, [...startOf(desk), ...objects.slice(desk.start?.count ?? 0, common).flat()], list);
    const flat = new FlatStart(desk.element);
    dropStart(desk);
    desk.start = { count: common, flat };
  }
  paint(desk.canvas, [...startOf(desk), ...objects.slice(desk.start?.count ?? 0).flat()], list);
  desk.kept = next;
}

function startOf({ start }: Desk): readonly FlatStart[] {
  return start === null ? [] : [start.flat];
}

function dropStart(desk: Desk): void {
  desk.start?.flat.dispose();
  desk.start = null;
}

function commonStart(before: readonly string[], now: readonly string[]): number {
  const first = now.findIndex((key, index) => key !== before[index]);
  return first === -1 ? now.length : first;
}

function openDesk(size: Size): Desk {
  const element = document.createElement('canvas');
  // Asked for before fabric does: the pixels stay in memory, where reading them back costs nothing.
  element.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
  return { element, canvas: openCanvas(element, size), kept: new Map(), start: null };
}

async function closeDesk(desk: Desk): Promise<void> {
  dropStart(desk);
  await desk.canvas.dispose();
  desk.element.width = 0;
  desk.element.height = 0;
}
