import type { LayoutId } from './layouts.ts';

/** An axis-parallel rectangle in layout px, origin top left. */
export interface Box {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A point in layout px. */
export interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** One colour of a gradient; `offset` 0 to 1, `color` #RRGGBB, `opacity` 0 to 1. */
export interface GradientStop {
  readonly offset: number;
  readonly color: string;
  readonly opacity: number;
}

/** A linear gradient between two points in layout px; the only gradient there is. */
export interface LinearGradient {
  readonly kind: 'linear';
  readonly from: Point;
  readonly to: Point;
  readonly stops: readonly GradientStop[];
}

/** A flat colour as #RRGGBB, or a gradient. */
export type Paint = string | LinearGradient;

/** A line around a shape, centred on its edge. */
export interface Stroke {
  readonly color: string;
  readonly widthPx: number;
}

/** What every item may carry. */
interface ItemBase {
  /** The slot this item shows (`judul`, `fakta.2`, `butir.3.kegiatan`), absent for what the template draws itself. */
  readonly slot?: string;
  /** 0 to 1; absent is 1. */
  readonly opacity?: number;
  /** Clockwise degrees about a point in layout px. */
  readonly rotation?: { readonly angleDeg: number; readonly about: Point };
  /** `color`: gives what lies behind it its hue and leaves light and shade as they are (W3C Compositing, `color`). */
  readonly blend?: 'color';
}

/** A filled or outlined rectangle. */
export interface RectItem extends ItemBase, Box {
  readonly kind: 'rect';
  readonly radiusPx: number;
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}

/** An SVG path in layout px (absolute or relative commands), strokes with round joins and caps, fill rule nonzero. */
export interface PathItem extends ItemBase {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}

/** A straight line with flat ends. */
export interface LineItem extends ItemBase {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

/** A filled or outlined circle. */
export interface CircleItem extends ItemBase {
  readonly kind: 'circle';
  readonly center: Point;
  readonly radiusPx: number;
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}

/** A picture from media. Draw `source` of it over the whole box; the shapes of both are equal, so nothing is stretched. */
export interface ImageItem extends ItemBase, Box {
  readonly kind: 'image';
  readonly sha256: string;
  /** The part that is shown, in px of the picture. */
  readonly source: Box;
  /** Corner radius of the one clip an image may have; half the side makes a circle; 0 is no clip. */
  readonly clipRadiusPx: number;
  /** The clip is the ellipse that fills the box; `clipRadiusPx` is 0 then. */
  readonly clip?: 'ellipse';
}

/** A stretch of a line in one look. Its white space at the end is not in its width. */
export interface TextRun {
  readonly text: string;
  readonly xPx: number;
  readonly widthPx: number;
  /** It is emphasised: drawn in the item's `strong` look. */
  readonly isStrong?: true;
}

/** The look of what is emphasised in a text; size and slope are those of the text. */
export interface StrongLook {
  readonly face: string;
  readonly weight: number;
  readonly color: string;
}

/** One finished line of text. `xPx` is its left edge whatever the alignment, so an adapter never measures. */
export interface TextLine {
  readonly text: string;
  readonly xPx: number;
  readonly baselinePx: number;
  readonly widthPx: number;
  /** The line ends in a hyphen that the text has not: copied or searched, its word goes on in the next line. */
  readonly isSplit?: true;
  /** What the line is made of, in reading order, where it is not one stretch; together they are `text`. */
  readonly runs?: readonly TextRun[];
}

/** Finished lines in one face, size and colour. Adapters draw them left-aligned on the alphabetic baseline. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  /** Id of the face in `resources/fonts/faces.json`. */
  readonly face: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly sizePx: number;
  readonly color: string;
  /** The look of emphasised runs; absent where no line has any. */
  readonly strong?: StrongLook;
  readonly lines: readonly TextLine[];
  /** The box the text was fitted to. */
  readonly box: Box;
  /** A pattern made of letters: nobody has to read it, so its contrast is not measured. */
  readonly isPattern?: true;
}

/** One thing to draw. */
export type DisplayItem = RectItem | PathItem | LineItem | CircleItem | ImageItem | TextItem;

/** Everything on one page, back to front, as plain JSON. Every adapter and every rule reads this and nothing else. */
export interface DisplayList {
  readonly schema: 1;
  readonly layout: LayoutId;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Faces the list draws with, sorted, each once: load exactly these before drawing. */
  readonly faces: readonly string[];
  /** SHA-256 of the pictures the list draws, sorted, each once. */
  readonly images: readonly string[];
  readonly items: readonly DisplayItem[];
}
