import { colorOf, drawn, together, type Drawn } from '../draw/drawn.ts';
import { block, slotOf, write, type Placed, type Plot } from './plot.ts';
import type { ChartCategory } from './read-chart.ts';

const ROW_MOST_PX = 150;
const TRACK_SHARE = 0.3;
const TEXT_SHARE = 0.5;
const VALUE_SHARE = 0.34;

/** A track a row, filled as far as its value reaches: of the second series where there is one, else of 100. */
export function drawProgress(plot: Plot): Drawn {
  const { data, box, part, context } = plot;
  const rowPx = Math.min(ROW_MOST_PX, box.heightPx / data.categories.length);
  const text = (index: number): Pick<Placed['box'], 'yPx' | 'heightPx'> => ({
    yPx: box.yPx + index * rowPx,
    heightPx: rowPx * TEXT_SHARE,
  });
  const labels = data.categories.map((category, index): Placed => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: { ...text(index), xPx: box.xPx, widthPx: box.widthPx * (1 - VALUE_SHARE) - 16 },
  }));
  const values = data.categories.flatMap((category, index): readonly Placed[] => {
    const [cell, whole] = category.cells;
    if (cell === undefined) return [];
    return [
      {
        text: whole === undefined || whole.text === '' ? cell.text : `${cell.text || '–'} dari ${whole.text}`,
        slot: slotOf(plot, cell),
        box: {
          ...text(index),
          xPx: box.xPx + box.widthPx * (1 - VALUE_SHARE),
          widthPx: box.widthPx * VALUE_SHARE,
        },
      },
    ];
  });
  const tracks = data.categories.flatMap((category, index) => {
    const [cell, whole] = category.cells;
    const track = {
      ...box,
      yPx: box.yPx + index * rowPx + rowPx * (TEXT_SHARE + 0.06),
      heightPx: rowPx * TRACK_SHARE,
    };
    const share = progressOf(category);
    return [
      block(track, {
        fill: colorOf(context, part.tint),
        ...(whole === undefined ? {} : { slot: slotOf(plot, whole) }),
      }),
      ...(share === null || cell === undefined
        ? []
        : [
            block(
              { ...track, widthPx: track.widthPx * share },
              { fill: colorOf(context, index === 0 ? part.first : part.others), slot: slotOf(plot, cell) },
            ),
          ]),
    ];
  });
  return together([
    drawn(...tracks),
    ...write(plot, labels, part.label, 'middle'),
    ...write(plot, values, { ...part.value, align: 'right' }, 'middle'),
  ]);
}

/** How much of its whole a row has reached, 0 to 1; null where there is no figure or no whole. */
function progressOf({ cells: [cell, whole] }: ChartCategory): number | null {
  const of = whole === undefined || whole.text === '' ? 100 : whole.value;
  if (cell?.value === null || cell === undefined || of === null || of <= 0) return null;
  return Math.min(1, Math.max(0, cell.value / of));
}
