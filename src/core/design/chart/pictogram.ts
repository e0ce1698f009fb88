import { colorOf, drawn, together, type Drawn } from '../draw/drawn.ts';
import { setPlaced, placeAll, slotOf, widest, write, type Placed, type Plot } from './plot.ts';
import { writeFigure } from './read-figure.ts';

const LABEL_SHARE = 0.34;
const VALUE_SHARE = 0.18;
const GAP_PX = 20;
const ROW_MOST_PX = 120;
const DOT_SHARE = 0.74;
/** Most dots in one line; more in a row stand in two lines. */
const DOTS_A_LINE = 12;
const LINES = 2;
/** A quarter of a circle as one curve: how far its handles reach, in radii. */
const CIRCLE_HANDLE = 0.5523;

/** A dot for so many units a row, names before and values after them; what one dot stands for is said below. */
export function drawPictogram(plot: Plot): Drawn {
  const { data, box, part, context } = plot;
  const notePx = part.note.size[1] * 1.6;
  const fieldPx = box.heightPx - notePx;
  const rowPx = Math.min(ROW_MOST_PX, fieldPx / data.categories.length);
  const cells = data.categories.map(({ cells: [cell] }) => cell);
  const unit = dotUnit(Math.max(0, ...cells.map((cell) => cell?.value ?? 0)));
  const row = (index: number): Pick<Placed['box'], 'yPx' | 'heightPx'> => ({
    yPx: box.yPx + index * rowPx + rowPx * 0.07,
    heightPx: rowPx * 0.86,
  });
  const labels = data.categories.map((category, index): Placed => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: { ...row(index), xPx: box.xPx, widthPx: box.widthPx * LABEL_SHARE },
  }));
  const labelSets = setPlaced(plot, labels, part.label);
  const values = cells.flatMap((cell, index): readonly Placed[] =>
    cell === undefined
      ? []
      : [
          {
            text: cell.text,
            slot: slotOf(plot, cell),
            box: {
              ...row(index),
              xPx: box.xPx + box.widthPx * (1 - VALUE_SHARE),
              widthPx: box.widthPx * VALUE_SHARE,
            },
          },
        ],
  );
  const leftPx = box.xPx + widest(labelSets) + GAP_PX;
  const stepPx = Math.min(
    rowPx / (LINES + 0.4),
    (box.xPx + box.widthPx * (1 - VALUE_SHARE) - GAP_PX - leftPx) / DOTS_A_LINE,
  );
  const dots = cells.flatMap((cell, index) => {
    const count = cell?.value === null || cell === undefined ? 0 : dotsFor(cell.value, unit);
    if (count === 0 || cell === undefined) return [];
    const lines = Math.ceil(count / DOTS_A_LINE);
    const topPx = box.yPx + index * rowPx + (rowPx - lines * stepPx) / 2;
    const d = Array.from({ length: count }, (_, at) =>
      dot(
        leftPx + ((at % DOTS_A_LINE) + 0.5) * stepPx,
        topPx + (Math.floor(at / DOTS_A_LINE) + 0.5) * stepPx,
        (stepPx * DOT_SHARE) / 2,
      ),
    ).join('');
    const fill = colorOf(context, index === 0 ? part.first : part.others);
    return [{ kind: 'path' as const, d, fill, stroke: null, slot: slotOf(plot, cell) }];
  });
  const note: Placed = {
    text: `1 titik = ${writeFigure(unit)}`,
    slot: part.slot,
    box: { ...box, yPx: box.yPx + rowPx * data.categories.length, heightPx: notePx },
  };
  return together([
    drawn(...dots),
    ...placeAll(plot, { sets: labelSets, texts: labels, valign: 'middle' }),
    ...write(plot, values, { ...part.value, align: 'right' }, 'middle'),
    ...write(plot, [note], part.note, 'bottom'),
  ]);
}

/** How many one dot stands for, a round number, so that the largest row has room: 1, 2, 5, 10, 20 and so on. */
function dotUnit(largest: number): number {
  const least = largest / (DOTS_A_LINE * LINES);
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((step) => step * power >= least) ?? 10) * power;
}

/** Dots of a value: rounded, and at least one for what is not nothing. */
function dotsFor(value: number, unit: number): number {
  return value <= 0 ? 0 : Math.max(1, Math.round(value / unit));
}

function dot(x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number): string =>
    [x + dx * radius, y + dy * radius].map((value) => Math.round(value * 100) / 100).join(' ');
  const handle = CIRCLE_HANDLE;
  return (
    `M${at(1, 0)}C${at(1, handle)} ${at(handle, 1)} ${at(0, 1)}C${at(-handle, 1)} ${at(-1, handle)} ${at(-1, 0)}` +
    `C${at(-1, -handle)} ${at(-handle, -1)} ${at(0, -1)}C${at(handle, -1)} ${at(1, -handle)} ${at(1, 0)}Z`
  );
}
