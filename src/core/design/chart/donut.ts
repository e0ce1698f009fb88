import { arc, pie } from 'd3-shape';
import type { Point } from '../display-list.ts';
import { colorOf, drawn, together, type Drawn } from '../draw/drawn.ts';
import { block, slotOf, write, type Placed, type Plot } from './plot.ts';
import { writeFigure } from './read-figure.ts';

/** Radius of the hole, in radii of the ring. */
const HOLE_SHARE = 0.6;
/** Shares are parted by a line of the ground, so that they are told apart without colour. */
const SEAM_PX = 4;
/** A wide frame has the list beside the ring, a high one below. */
const RING_SHARE = 0.5;
const SWATCH_PX = 26;
const GAP_PX = 32;
const ROW_MOST_PX = 110;

/** A ring of shares clockwise from the top in the order given, the list of their names and values beside it. */
export function drawDonut(plot: Plot): Drawn {
  const { data, box, part } = plot;
  const isWide = box.widthPx >= box.heightPx * 1.15;
  const diameterPx = isWide
    ? Math.min(box.heightPx, box.widthPx * RING_SHARE)
    : Math.min(box.widthPx, box.heightPx * RING_SHARE);
  const radius = diameterPx / 2;
  const center = {
    xPx: isWide ? box.xPx + radius : box.xPx + box.widthPx / 2,
    yPx: isWide ? box.yPx + box.heightPx / 2 : box.yPx + radius,
  };
  const cells = data.categories.flatMap(({ cells: [cell] }) => cell ?? []);
  const values = cells.map(({ value }) => Math.max(0, value ?? 0));
  const shares = pie<number>().sort(null)(values);
  const ring = arc<(typeof shares)[number]>()
    .innerRadius(radius * HOLE_SHARE)
    .outerRadius(radius);
  const slices = shares.flatMap((share, index) => {
    const d = ring(share);
    const cell = cells[index];
    if (d === null || cell === undefined || share.value === 0) return [];
    return [
      {
        kind: 'path' as const,
        d: movedArcs(d, center),
        fill: plot.colors[index] ?? '#000000',
        stroke: { color: colorOf(plot.context, part.ground), widthPx: SEAM_PX },
        slot: slotOf(plot, cell),
      },
    ];
  });
  const list = isWide
    ? { ...box, xPx: box.xPx + diameterPx + GAP_PX * 1.5, widthPx: box.widthPx - diameterPx - GAP_PX * 1.5 }
    : { ...box, yPx: box.yPx + diameterPx + GAP_PX, heightPx: box.heightPx - diameterPx - GAP_PX };
  const isPlain = cells.every(({ text }) => /^[\d.,]*$/.test(text));
  const holePx = radius * HOLE_SHARE * 1.4;
  const total: Placed = {
    text: isPlain ? writeFigure(values.reduce((sum, value) => sum + value, 0)) : '',
    slot: part.slot,
    box: {
      xPx: center.xPx - holePx / 2,
      yPx: center.yPx - holePx / 4,
      widthPx: holePx,
      heightPx: holePx / 2,
    },
  };
  return together([
    drawn(...slices),
    ...write(plot, [total], { ...part.figure, align: 'center' }, 'middle'),
    legend(plot, list),
  ]);
}

/** Names and values under each other in the order of the ring. */
function legend(plot: Plot, box: Placed['box']): Drawn {
  const { data, part } = plot;
  const rowPx = Math.min(ROW_MOST_PX, box.heightPx / data.categories.length);
  const topPx = box.yPx + Math.max(0, (box.heightPx - rowPx * data.categories.length) / 2);
  const left = SWATCH_PX + 16;
  const valuePx = box.widthPx * 0.3;
  const row = (index: number): Pick<Placed['box'], 'yPx' | 'heightPx'> => ({
    yPx: topPx + index * rowPx + rowPx * 0.07,
    heightPx: rowPx * 0.86,
  });
  const labels = data.categories.map((category, index): Placed => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: { ...row(index), xPx: box.xPx + left, widthPx: box.widthPx - left - valuePx - 12 },
  }));
  const values = data.categories.flatMap(({ cells: [cell] }, index): readonly Placed[] =>
    cell === undefined
      ? []
      : [
          {
            text: cell.text,
            slot: slotOf(plot, cell),
            box: { ...row(index), xPx: box.xPx + box.widthPx - valuePx, widthPx: valuePx },
          },
        ],
  );
  const swatches = data.categories.map((_, index) =>
    block(
      {
        xPx: box.xPx,
        yPx: topPx + index * rowPx + (rowPx - SWATCH_PX) / 2,
        widthPx: SWATCH_PX,
        heightPx: SWATCH_PX,
      },
      { fill: plot.colors[index] ?? '#000000' },
    ),
  );
  return together([
    drawn(...swatches),
    ...write(plot, labels, part.label, 'middle'),
    ...write(plot, values, { ...part.value, align: 'right' }, 'middle'),
  ]);
}

/** A path of moves, lines and arcs about the origin, moved so that `to` is its origin; on a grid of a hundredth px. */
function movedArcs(d: string, to: Point): string {
  return d.replaceAll(/([MLA])([^MLAZ]*)/g, (_, command: string, text: string) => {
    const numbers = text.split(',').map(Number);
    const [x = 0, y = 0] = numbers.slice(-2);
    const end = [x + to.xPx, y + to.yPx].map((value) => Math.round(value * 100) / 100);
    return `${command}${[...numbers.slice(0, -2), ...end].join(' ')}`;
  });
}
