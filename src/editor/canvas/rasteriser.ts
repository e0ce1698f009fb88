import type { StaticCanvas } from 'fabric';
import type { DisplayList } from '#core/design/display-list.ts';
import { FlatGround } from './flat-ground.ts';
import { isGroundOf, sharedGround } from './ground.ts';
import { keepObjects, type KeptObjects } from './kept-objects.ts';
import { openCanvas, paint, paintOver, repaint, type DrawingSupplies } from './paint.ts';
import { repairOf, pixelsIn, without, type Area, type Repair } from './repair.ts';

/** Whole output pixels. */
interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture, or what of it may differ from the one drawn last at the same size. */
export interface Raster {
  readonly isWhole: boolean;
  /** Apart from each other; one that is all of the picture when it is whole. */
  readonly areas: readonly { readonly leftPx: number; readonly topPx: number; readonly pixels: ImageData }[];
}

/** Draws display lists to pixels, each at its own size. */
export interface Rasteriser {
  /**
   * The pixels of a display list. What was drawn before never shows: a list gives the same picture on a fresh page.
   * @throws (rejects) Error when a face or picture cannot be loaded
   */
  readonly draw: (list: DisplayList, size: Size) => Promise<Raster>;
}

/** A canvas of one size with what is likely to be drawn on it again. */
interface Desk {
  readonly element: HTMLCanvasElement;
  readonly canvas: StaticCanvas;
  /** The objects of the picture that stands on the canvas; none when what stands there is not known. */
  kept: KeptObjects;
  /** The items that the last two pictures share and nothing changing stands behind. */
  ground: readonly string[];
  /** The pixels of the ground; made with the first, since new memory costs as much as drawing. */
  flat: FlatGround | null;
  /** Pixels painted anew around those that changed, since the ground was made or last thought about. */
  inVainPx: number;
}

/** From what was drawn last to what is drawn now. */
interface Change {
  readonly before: KeptObjects;
  readonly next: KeptObjects;
}

/** A row of a merge is drawn in each of the three layouts, then comes the next row. */
const KEPT_DESKS = 3;

/**
 * Rows of a merge differ in some texts: what two lists share is kept as finished pixels, and only what changed is painted
 * over it and read back.
 * @param keptAreaPx a canvas of at most this many pixels is kept for the next list
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
        return rasterOf(desk, drawOn(desk, list, supplies));
      } finally {
        if ([...desks.values()].includes(desk)) await clearAway();
        else await closeDesk(desk);
      }
    },
  };
}

/** @returns the areas that may differ from the picture before; null when all of it may */
function drawOn(desk: Desk, list: DisplayList, { pictures }: DrawingSupplies): readonly Area[] | null {
  const change = { before: desk.kept, next: keepObjects(list.items, desk.kept, pictures) };
  // Should drawing fail half-way, the next picture must not build on what it left.
  desk.kept = new Map();
  const isServed = isGroundOf(change.next, desk.ground);
  let repair = isServed ? repairOn(desk, list, change) : null;
  if (repair !== null && !wantsNewGround(desk, repair, change))
    repaint(desk.canvas, repair, desk.ground.length > 0 ? desk.flat : null);
  else {
    drawWhole(desk, list, change);
    repair = repairOn(desk, list, change);
  }
  desk.kept = change.next;
  return repair?.changed ?? null;
}

/** @returns null when the picture before is not known or says nothing of this one */
function repairOn({ canvas, ground }: Desk, list: DisplayList, { before, next }: Change): Repair | null {
  if (before.size === 0) return null;
  const place = { widthPx: canvas.width, heightPx: canvas.height, scale: canvas.height / list.heightPx };
  return repairOf(before, next, { ...place, ground });
}

/**
 * Pays for a new ground once as much was painted in vain as making one costs. Not for every item that two rows have in
 * common: the third may lack it again.
 */
function wantsNewGround(desk: Desk, { areas, changed }: Repair, { before, next }: Change): boolean {
  desk.inVainPx += pixelsIn(areas) - pixelsIn(changed);
  if (desk.inVainPx <= (desk.canvas.width * desk.canvas.height) / 2) return false;
  desk.inVainPx = 0;
  return sharedGround(before, next).length > desk.ground.length;
}

/** First a ground, kept for the next picture; then what stands before it. */
function drawWhole(desk: Desk, list: DisplayList, { before, next }: Change): void {
  desk.ground = sharedGround(before, next);
  desk.inVainPx = 0;
  paint(desk.canvas, desk.ground.map((key) => next.get(key) ?? []).flat(), list);
  if (desk.ground.length > 0) (desk.flat ??= new FlatGround(desk.element)).take(desk.element);
  paintOver(desk.canvas, [...without(next, desk.ground).values()].flat());
}

function rasterOf({ canvas }: Desk, changed: readonly Area[] | null): Raster {
  const all = { leftPx: 0, topPx: 0, widthPx: canvas.width, heightPx: canvas.height };
  const context = canvas.getContext();
  return {
    isWhole: changed === null,
    areas: (changed ?? [all]).map(({ leftPx, topPx, widthPx, heightPx }) => ({
      leftPx,
      topPx,
      pixels: context.getImageData(leftPx, topPx, widthPx, heightPx),
    })),
  };
}

function openDesk(size: Size): Desk {
  const element = document.createElement('canvas');
  // Asked for before fabric does: the pixels stay in memory, where reading them back costs nothing.
  element.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
  return { element, canvas: openCanvas(element, size), kept: new Map(), ground: [], flat: null, inVainPx: 0 };
}

async function closeDesk(desk: Desk): Promise<void> {
  desk.flat?.dispose();
  await desk.canvas.dispose();
  desk.element.width = 0;
  desk.element.height = 0;
}
