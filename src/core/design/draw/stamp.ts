import { widthEm } from '../face/face.ts';
import { MEANING_COLORS } from '../color-roles.ts';
import { labelColors, type StampLabel } from '../stamp-label.ts';
import type { StampPlace } from '../template.ts';
import type { PartOf } from '../template-parts.ts';
import { drawn, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { plateFace, plateItems, plateText } from './plate.ts';
import { boxOf } from './set-text.ts';

/** The stamp, straight from the label. `renderDesign` draws it last, over everything, whatever a document says. */
export function drawStamp(context: DrawContext, place: StampPlace, label: StampLabel): Drawn {
  const look = {
    fill: labelColors(label).strong,
    ink: MEANING_COLORS.putih,
    slot: context.document.template.stampSlot ?? 'label',
  };
  return drawn(...plateItems(place, label, look, plateFace(context)));
}

const GHOST_STEP = 1.4;
const GHOST_GAP_EM = 0.9;

/** The label in faint rows over the ground of the claim, so that a cropped claim still carries it. */
export function drawGhost(context: DrawContext, part: PartOf<'ghost'>): Drawn {
  if (context.label === null) return NOTHING;
  const face = plateFace(context);
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
    ...plateText(face, part.size, color),
    lines: lines.flat(),
    box,
    opacity: part.opacity,
    isPattern: true,
  });
}
