import { FabricText, type FabricObject } from 'fabric';
import { BASELINE_FROM_TOP, LINE_HEIGHT } from './fabric-setup.ts';

/** A rectangle in layout px. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far edges are smoothed beyond a shape, with a pixel to spare. */
const SMOOTHED_PX = 2;
/** Ours never change once they are made. */
const known = new WeakMap<FabricObject, Reach>();

/** What an object can leave pixels in; never less than it does. */
export function reachOf(object: FabricObject): Reach {
  const reach = known.get(object) ?? measured(object);
  known.set(object, reach);
  return reach;
}

function measured(object: FabricObject): Reach {
  object.setCoords();
  const { left, top, width, height } = object.getBoundingRect();
  const margin = SMOOTHED_PX + (isText(object) ? inkBeyondBox(object) : 0);
  return {
    left: left - margin,
    top: top - margin,
    right: left + width + margin,
    bottom: top + height + margin,
  };
}

/** Spelled out, because `instanceof` leaves the type parameters of fabric's classes open. */
function isText(object: FabricObject): object is FabricText {
  return object instanceof FabricText;
}

/** The box of a text is made of its size, not of its letters: accents and swashes may reach beyond it. */
function inkBeyondBox(text: FabricText): number {
  const context = measuring();
  context.font = text._getFontDeclaration();
  const ink = context.measureText(text.text);
  return Math.max(
    0,
    ink.actualBoundingBoxLeft,
    ink.actualBoundingBoxRight - text.width,
    ink.actualBoundingBoxAscent - BASELINE_FROM_TOP * text.fontSize,
    ink.actualBoundingBoxDescent - (LINE_HEIGHT - BASELINE_FROM_TOP) * text.fontSize,
  );
}

let context: OffscreenCanvasRenderingContext2D | null = null;

function measuring(): OffscreenCanvasRenderingContext2D {
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas');
  return context;
}

/** Whether two objects that reach this far can touch the same pixel. */
export function meet(one: Reach, other: Reach): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
