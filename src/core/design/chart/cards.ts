import type { DisplayItem } from '../display-list.ts';
import { colorOf, drawn, together, type Drawn } from '../draw/drawn.ts';
import { slotOf, write, type Placed, type Plot } from './plot.ts';
import { writeFigure } from './read-figure.ts';
import type { ChartCategory } from './read-chart.ts';

const GAP_PX = 24;
const PAD_PX = 28;
const RADIUS_PX = 20;
const CHANGE_PX = 44;
const MARK_PX = 22;

/** A number a card with what it counts; where an earlier value is given, how far it rose or fell, in words and with a mark. */
export function drawCards(plot: Plot): Drawn {
  const { data, box, part, context } = plot;
  const columns =
    box.widthPx > box.heightPx * 1.3 ? data.categories.length : data.categories.length === 4 ? 2 : 1;
  const lines = Math.ceil(data.categories.length / columns);
  const widthPx = (box.widthPx - GAP_PX * (columns - 1)) / columns;
  const heightPx = (box.heightPx - GAP_PX * (lines - 1)) / lines;
  const cards = data.categories.map((category, index) => {
    const xPx = box.xPx + (index % columns) * (widthPx + GAP_PX);
    const yPx = box.yPx + Math.floor(index / columns) * (heightPx + GAP_PX);
    const changeText = changeInWords(category);
    const footPx = changeText === null ? 0 : Math.min(CHANGE_PX, heightPx * 0.24);
    const inner = { xPx: xPx + PAD_PX, widthPx: widthPx - 2 * PAD_PX };
    const labelPx = (heightPx - 2 * PAD_PX) * 0.32;
    const figurePx = heightPx - 2 * PAD_PX - labelPx - footPx;
    const [cell, earlier] = category.cells;
    const rises = (cell?.value ?? 0) - (earlier?.value ?? 0);
    const hasMark = changeText !== null && cell !== undefined && cell.value !== null && rises !== 0;
    return {
      card: { xPx, yPx, widthPx, heightPx },
      slot: cell === undefined ? part.slot : slotOf(plot, cell),
      label: {
        text: category.label,
        slot: slotOf(plot, { row: category.row, column: 0 }),
        box: { ...inner, yPx: yPx + PAD_PX, heightPx: labelPx },
      },
      figure: {
        text: cell?.text ?? '',
        slot: cell === undefined ? part.slot : slotOf(plot, cell),
        box: { ...inner, yPx: yPx + PAD_PX + labelPx, heightPx: figurePx },
      },
      change: {
        text: changeText ?? '',
        slot: earlier === undefined ? part.slot : slotOf(plot, earlier),
        box: {
          xPx: inner.xPx + (hasMark ? MARK_PX + 10 : 0),
          yPx: yPx + heightPx - PAD_PX - footPx,
          widthPx: inner.widthPx - (hasMark ? MARK_PX + 10 : 0),
          heightPx: footPx,
        },
      },
      mark: hasMark
        ? [
            triangle(
              { xPx: inner.xPx, middlePx: yPx + heightPx - PAD_PX - footPx / 2, isUp: rises > 0 },
              colorOf(context, part.first),
            ),
          ]
        : [],
    };
  });
  const texts = (of: (card: (typeof cards)[number]) => Placed): readonly Placed[] =>
    cards.map(of).filter(({ box: room }) => room.widthPx > 0 && room.heightPx > 0);
  return together([
    drawn(
      ...cards.map(({ card, slot }): DisplayItem => ({
        kind: 'rect',
        ...card,
        radiusPx: RADIUS_PX,
        fill: colorOf(context, part.tint),
        stroke: null,
        slot,
      })),
      ...cards.flatMap(({ mark }) => mark),
    ),
    ...write(
      plot,
      texts(({ label }) => label),
      part.label,
      'top',
    ),
    ...write(
      plot,
      texts(({ figure }) => figure),
      { ...part.figure, align: 'left' },
      'middle',
    ),
    ...write(
      plot,
      texts(({ change }) => change),
      part.note,
      'middle',
    ),
  ]);
}

/** How a figure stands to the earlier one: `naik 12,5% dari 1.112`; null without an earlier figure. */
function changeInWords({ cells: [cell, earlier] }: ChartCategory): string | null {
  if (cell === undefined || earlier === undefined || earlier.value === null) return null;
  if (cell.value === null) return `sebelumnya ${earlier.text}`;
  const difference = cell.value - earlier.value;
  if (difference === 0) return `tetap, sebelumnya ${earlier.text}`;
  const word = difference > 0 ? 'naik' : 'turun';
  if (earlier.value === 0) return `${word} dari ${earlier.text}`;
  return `${word} ${writeFigure((Math.abs(difference) / Math.abs(earlier.value)) * 100)}% dari ${earlier.text}`;
}

function triangle(
  { xPx, middlePx, isUp }: { readonly xPx: number; readonly middlePx: number; readonly isUp: boolean },
  fill: string,
): DisplayItem {
  const half = MARK_PX / 2;
  const [base, tip] = isUp ? [middlePx + half, middlePx - half] : [middlePx - half, middlePx + half];
  const d = `M${xPx} ${base}L${xPx + MARK_PX} ${base}L${xPx + half} ${tip}Z`;
  return { kind: 'path', d, fill, stroke: null };
}
