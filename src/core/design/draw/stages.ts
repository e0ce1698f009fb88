import type { PartOf } from '../template-parts.ts';
import { colorOf, drawn, together, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts } from './set-text.ts';
import { textOf } from './slot-values.ts';

/** Between a stage's bar and its word. */
const WORD_GAP_PX = 14;

/**
 * The stages of a process: a bar and a word each, of one size. Bars up to the stage that the slot names are `done`, its
 * word is set off. While the slot names none, all are still open.
 */
export function drawStages(context: DrawContext, part: PartOf<'stages'>): Drawn {
  const field = boxOf(part.box);
  const chosen = textOf(context.values, part.slot);
  const now = part.stages.findIndex(({ choices }) => choices.includes(chosen));
  const widthPx = (field.widthPx - part.gap * (part.stages.length - 1)) / part.stages.length;
  const heightPx = field.heightPx - part.bar - WORD_GAP_PX;
  const jobs = part.stages.map(({ label }) => ({ text: label, slot: null, widthPx, heightPx }));
  const words = setTexts(context, jobs, part.style).map((set, index) => {
    const xPx = field.xPx + index * (widthPx + part.gap);
    const style = { ...set.style, color: index === now ? part.now : set.style.color };
    const box = { xPx, yPx: field.yPx + part.bar + WORD_GAP_PX, widthPx, heightPx };
    return placeText(context, { ...set, style }, box, 'top');
  });
  const bars = part.stages.map((_, index) =>
    drawn({
      kind: 'rect',
      xPx: field.xPx + index * (widthPx + part.gap),
      yPx: field.yPx,
      widthPx,
      heightPx: part.bar,
      radiusPx: 0,
      fill: colorOf(context, index <= now ? part.done : part.open),
      stroke: null,
    }),
  );
  return together([...bars, ...words]);
}
