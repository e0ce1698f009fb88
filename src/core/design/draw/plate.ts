import { assert } from '#core/shared/assert.ts';
import type { DisplayItem, Point, TextItem } from '../display-list.ts';
import { widthEm, type Face } from '../face/face.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, type Drawn, type DrawContext } from './drawn.ts';

const PLATE_FACE = 'narrow-700';
/** Left and right of the word, in sizes. */
const PAD_EM = 0.34;
/** Height of a plate of one word and what each further word adds, in sizes. */
const ONE_WORD_EM = 1.16;
const NEXT_WORD_EM = 0.86;
/** Longer texts stack their words. */
const LONG_TEXT = 10;
const CORNER_PX = 10;
/** The inner frame: how far inside, its corner and thickness. */
const FRAME = { insetPx: 8, radiusPx: 5, widthPx: 3 };

/** Where a plate stands; its word fills `width` or stays at `size`. */
export interface PlatePlace {
  readonly center: readonly [number, number];
  readonly width: number;
  readonly size: number;
  readonly angle: number;
}

/** What a plate looks like. */
export interface PlateLook {
  readonly fill: string;
  readonly ink: string;
  readonly slot?: string;
}

interface PlateShape {
  readonly words: readonly string[];
  readonly center: Point;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizePx: number;
}

/** A word on a turned plate, as a part of a template. */
export function drawPlate(context: DrawContext, part: PartOf<'plate'>): Drawn {
  const look = { fill: colorOf(context, part.fill), ink: colorOf(context, part.ink) };
  return drawn(...plateItems(part, part.word, look, plateFace(context)));
}

/** The plate and its words, turned about its middle. */
export function plateItems(
  place: PlatePlace,
  text: string,
  { fill, ink, slot }: PlateLook,
  face: Face,
): readonly DisplayItem[] {
  const shape = plateShape(place, text, face);
  const rotation = { angleDeg: place.angle, about: shape.center };
  const own = { rotation, ...(slot === undefined ? {} : { slot }) };
  const frame = (insetPx: number) => ({
    kind: 'rect' as const,
    ...own,
    xPx: shape.center.xPx - shape.widthPx / 2 + insetPx,
    yPx: shape.center.yPx - shape.heightPx / 2 + insetPx,
    widthPx: shape.widthPx - 2 * insetPx,
    heightPx: shape.heightPx - 2 * insetPx,
  });
  return [
    { ...frame(0), radiusPx: CORNER_PX, fill, stroke: null },
    {
      ...frame(FRAME.insetPx),
      radiusPx: FRAME.radiusPx,
      fill: null,
      stroke: { color: ink, widthPx: FRAME.widthPx },
    },
    { ...wordsItem(shape, face, ink), ...own },
  ];
}

/** The face of plates and stamps. */
export function plateFace({ faces }: DrawContext): Face {
  const face = faces.get(PLATE_FACE);
  assert(face !== undefined, `face ${PLATE_FACE} is not bundled`);
  return face;
}

/** What every text in this face has. */
export function plateText(face: Face, sizePx: number, color: string) {
  return {
    kind: 'text' as const,
    face: face.id,
    family: face.family,
    weight: face.weight,
    italic: face.italic,
    sizePx,
    color,
  };
}

function plateShape(place: PlatePlace, text: string, face: Face): PlateShape {
  const words = text.length > LONG_TEXT && text.includes(' ') ? text.split(' ') : [text];
  const wordEm = Math.max(...words.map((word) => widthEm(face.measure(word), 0, word.length)));
  const sizePx = Math.min(place.size, place.width / (wordEm + 2 * PAD_EM));
  return {
    words,
    center: { xPx: place.center[0], yPx: place.center[1] },
    widthPx: (wordEm + 2 * PAD_EM) * sizePx,
    heightPx: (ONE_WORD_EM + (words.length - 1) * NEXT_WORD_EM) * sizePx,
    sizePx,
  };
}

function wordsItem(shape: PlateShape, face: Face, ink: string): TextItem {
  const { xPx, yPx, widthPx, heightPx } = { ...shape, ...shape.center };
  const middle = yPx + (face.capHeightEm * shape.sizePx) / 2;
  const first = middle - ((shape.words.length - 1) / 2) * NEXT_WORD_EM * shape.sizePx;
  return {
    ...plateText(face, shape.sizePx, ink),
    lines: shape.words.map((text, index) => {
      const linePx = widthEm(face.measure(text), 0, text.length) * shape.sizePx;
      return {
        text,
        xPx: xPx - linePx / 2,
        baselinePx: first + index * NEXT_WORD_EM * shape.sizePx,
        widthPx: linePx,
      };
    }),
    box: { xPx: xPx - widthPx / 2, yPx: yPx - heightPx / 2, widthPx, heightPx },
  };
}
