import type { Box, RectItem } from '../display-list.ts';
import type { PartOf } from '../template-parts.ts';
import type { TextStyle } from '../template-text.ts';
import { colorOf, drawn, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts } from './set-text.ts';

const CREDIT_STYLE: TextStyle = {
  face: 'narrow-600',
  size: [22, 24],
  lines: 1,
  leading: 1.15,
  color: 'putih',
  align: 'right',
  rag: 'natural',
};
const CREDIT_PAD_PX = 24;

const PLATE_OPACITY = 0.6;
/** Of an oval's width: a wider plate would have to stand across its middle. */
const WIDEST_ON_OVAL = 0.8;
/** Between an oval and the plate under it. */
const UNDER_PX = 8;

type Frame = Pick<PartOf<'photo'>, 'slot' | 'box' | 'shape' | 'credit'>;

/** The photographer on a dark plate: along the photo's right edge, or inside the foot of an oval. */
export function drawCredit(context: DrawContext, part: Frame, text: string): Drawn {
  if (part.credit === undefined || text.trim() === '') return drawn();
  const box = boxOf(part.credit);
  const job = { text, slot: `${part.slot}.kredit`, widthPx: box.widthPx, heightPx: box.heightPx };
  const [set] = setTexts(context, [job], CREDIT_STYLE);
  if (set === undefined) return drawn();
  const textPx = Math.max(0, ...(set.shown?.lines.map((line) => line.widthPx) ?? []));
  const frame = boxOf(part.box);
  const { plate, words } =
    part.shape === 'ellipse' ? inOval(frame, box, textPx) : atRightEdge(frame, box, textPx);
  const look = { fill: colorOf(context, 'hitam'), stroke: null, opacity: PLATE_OPACITY };
  return together([drawn({ kind: 'rect', ...plate, ...look }), placeText(context, set, words, 'middle')]);
}

/** A plate, and the box whose right edge its words end at. */
interface Plate {
  readonly plate: Box & Pick<RectItem, 'radiusPx'>;
  readonly words: Box;
}

function atRightEdge(frame: Box, box: Box, textPx: number): Plate {
  const leftPx = box.xPx + box.widthPx - textPx - CREDIT_PAD_PX;
  const widthPx = frame.xPx + frame.widthPx - leftPx;
  return {
    plate: { xPx: leftPx, yPx: box.yPx, widthPx, heightPx: box.heightPx, radiusPx: 0 },
    words: box,
  };
}

/** As far down as both lower corners of the plate stay on the oval; under it where the words are too wide for that. */
function inOval(frame: Box, box: Box, textPx: number): Plate {
  const widthPx = textPx + 2 * CREDIT_PAD_PX;
  const middle = { xPx: frame.xPx + frame.widthPx / 2, yPx: frame.yPx + frame.heightPx / 2 };
  const share = widthPx / frame.widthPx;
  const foot = middle.yPx + (frame.heightPx / 2) * Math.sqrt(Math.max(0, 1 - share * share));
  const yPx =
    share > WIDEST_ON_OVAL ? frame.yPx + frame.heightPx + UNDER_PX : Math.round(foot - box.heightPx);
  const xPx = middle.xPx - widthPx / 2;
  const right = xPx + widthPx - CREDIT_PAD_PX;
  return {
    plate: { xPx, yPx, widthPx, heightPx: box.heightPx, radiusPx: box.heightPx / 2 },
    words: { ...box, xPx: right - box.widthPx, yPx },
  };
}
