import { assert } from '#core/shared/assert.ts';
import type { Point, TextItem } from '../display-list.ts';
import { widthEm, type Face } from '../face/face.ts';
import { labelColors, type StampLabel } from '../stamp-label.ts';
import type { StampPlace } from '../template.ts';
import type { PartOf } from '../template-parts.ts';
import { drawn, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { MEANING_COLORS } from '../palette.ts';
import { boxOf } from './set-text.ts';

const STAMP_FACE = 'narrow-700';
/** Left and right of the word, in sizes. */
const PAD_EM = 0.34;
/** Height of a one-word stamp and what each further word adds, in sizes. */
const ONE_WORD_EM = 1.16;
const NEXT_WORD_EM = 0.86;
/** Labels longer than this stack their words. */
const LONG_LABEL = 10;

/** A stamp as it will stand: what drawing and the rule that guards it both read. */
interface StampShape {
  readonly words: readonly string[];
  readonly center: Point;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizePx: number;
  readonly angleDeg: number;
}

/** The shape of a label's stamp at its place. */
function stampShape(place: StampPlace, label: StampLabel, face: Face): StampShape {
  const words = label.length > LONG_LABEL && label.includes(' ') ? label.split(' ') : [label];
  const wordEm = Math.max(...words.map((word) => widthEm(face.measure(word), 0, word.length)));
  const sizePx = Math.min(place.size, place.width / (wordEm + 2 * PAD_EM));
  return {
    words,
    center: { xPx: place.center[0], yPx: place.center[1] },
    widthPx: (wordEm + 2 * PAD_EM) * sizePx,
    heightPx: (ONE_WORD_EM + (words.length - 1) * NEXT_WORD_EM) * sizePx,
    sizePx,
    angleDeg: place.angle,
  };
}

/** The stamp, straight from the label. `renderDesign` draws it last, over everything, whatever a document says. */
export function drawStamp(context: DrawContext, place: StampPlace, label: StampLabel): Drawn {
  const face = stampFace(context);
  const shape = stampShape(place, label, face);
  const { strong } = labelColors(label);
  const rotation = { angleDeg: shape.angleDeg, about: shape.center };
  const frame = (inset: number) => ({
    kind: 'rect' as const,
    slot: context.document.template.stampSlot ?? 'label',
    rotation,
    xPx: shape.center.xPx - shape.widthPx / 2 + inset,
    yPx: shape.center.yPx - shape.heightPx / 2 + inset,
    widthPx: shape.widthPx - 2 * inset,
    heightPx: shape.heightPx - 2 * inset,
  });
  const outer = { ...frame(0), radiusPx: 10, fill: strong, stroke: null };
  const inner = { ...frame(8), radiusPx: 5, fill: null, stroke: { color: MEANING_COLORS.putih, widthPx: 3 } };
  return drawn(outer, inner, { ...wordsItem(context, shape, face), rotation });
}

function wordsItem(context: DrawContext, shape: StampShape, face: Face): TextItem {
  const { xPx, yPx, widthPx, heightPx } = { ...shape, ...shape.center };
  const middle = yPx + (face.capHeightEm * shape.sizePx) / 2;
  const first = middle - ((shape.words.length - 1) / 2) * NEXT_WORD_EM * shape.sizePx;
  return {
    ...textBase(face, shape.sizePx, MEANING_COLORS.putih),
    slot: context.document.template.stampSlot ?? 'label',
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

const GHOST_STEP = 1.4;
const GHOST_GAP_EM = 0.9;

/** The label in faint rows over the ground of the claim, so that a cropped claim still carries it. */
export function drawGhost(context: DrawContext, part: PartOf<'ghost'>): Drawn {
  if (context.label === null) return NOTHING;
  const face = stampFace(context);
  const box = boxOf(part.box);
  const word = context.label;
  const wordPx = widthEm(face.measure(word), 0, word.length) * part.size;
  const stepPx = wordPx + GHOST_GAP_EM * part.size;
  const capPx = face.capHeightEm * part.size;
  const rows = Math.floor((box.heightPx - capPx) / (part.size * GHOST_STEP)) + 1;
  const usedPx = capPx + (rows - 1) * part.size * GHOST_STEP;
  const lines = Array.from({ length: rows }, (_, row) => {
    const startPx = box.xPx - 0.4 * stepPx - (row % 2) * 0.5 * stepPx;
    const count = Math.ceil((box.xPx + box.widthPx - startPx) / stepPx);
    return Array.from({ length: count }, (__, index) => ({
      text: word,
      xPx: startPx + index * stepPx,
      baselinePx: box.yPx + (box.heightPx - usedPx) / 2 + capPx + row * part.size * GHOST_STEP,
      widthPx: wordPx,
    }));
  });
  const color = labelColors(context.label).strong;
  return drawn({
    ...textBase(face, part.size, color),
    lines: lines.flat(),
    box,
    opacity: part.opacity,
    isPattern: true,
  });
}

function stampFace({ faces }: DrawContext): Face {
  const face = faces.get(STAMP_FACE);
  assert(face !== undefined, `face ${STAMP_FACE} is not bundled`);
  return face;
}

function textBase(face: Face, sizePx: number, color: string) {
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
