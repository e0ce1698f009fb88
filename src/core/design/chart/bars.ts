import { scaleLinear } from 'd3-scale';
import type { Box } from '../display-list.ts';
import { drawn, together, type Drawn } from '../draw/drawn.ts';
import type { ChartCell } from './read-chart.ts';
import {
  axisLine,
  block,
  markColor,
  placeAll,
  setPlaced,
  slotOf,
  valueRange,
  widest,
  type Placed,
  type Plot,
} from './plot.ts';

/** Names of categories take at most this part of the width, values this. */
const LABEL_SHARE = 0.4;
const VALUE_SHARE = 0.25;
const LABEL_GAP_PX = 20;
const VALUE_GAP_PX = 14;
/** Thickness of the bars of a row, and height a text may take of it. */
const BAR_SHARE = 0.66;
const TEXT_SHARE = 0.86;
/** A row is never higher: few rows would turn into slabs. */
const ROW_MOST_PX = 132;

/** Horizontal bars from zero, grouped where there are several series, values at their ends; below zero to the left. */
export function drawBarRows(plot: Plot): Drawn {
  const { data, box, part } = plot;
  const rowPx = Math.min(ROW_MOST_PX, box.heightPx / data.categories.length);
  const barPx = (rowPx * BAR_SHARE) / data.series.length;
  const lane = (row: number, series: number): Pick<Box, 'yPx' | 'heightPx'> => ({
    yPx: box.yPx + row * rowPx + (rowPx - barPx * data.series.length) / 2 + series * barPx,
    heightPx: barPx,
  });
  const labels = data.categories.map((category, index) => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: {
      xPx: box.xPx,
      yPx: box.yPx + index * rowPx + (rowPx * (1 - TEXT_SHARE)) / 2,
      widthPx: box.widthPx * LABEL_SHARE,
      heightPx: rowPx * TEXT_SHARE,
    },
  }));
  const labelSets = setPlaced(plot, labels, part.label);
  const cells = data.categories.flatMap((category, row) =>
    category.cells.map((cell, series) => ({ cell, row, series, ...lane(row, series) })),
  );
  const wanted = cells.map(({ cell, yPx, heightPx }) => ({
    text: cell.text,
    slot: slotOf(plot, cell),
    box: { xPx: box.xPx, yPx, widthPx: box.widthPx * VALUE_SHARE, heightPx },
  }));
  const valueSets = setPlaced(plot, wanted, part.value);
  const valuePx = widest(valueSets) + 0.1;
  const range = valueRange(data);
  const leftPx = box.xPx + widest(labelSets) + LABEL_GAP_PX + (range[0] < 0 ? valuePx + VALUE_GAP_PX : 0);
  const scale = scaleLinear()
    .domain(range)
    .range([leftPx, box.xPx + box.widthPx - VALUE_GAP_PX - valuePx]);
  const values = wanted.map((one, index): Placed => {
    const cell = cells[index]?.cell;
    return { ...one, box: { ...one.box, ...besideBar(cell, { scale, valuePx }) } };
  });
  return together([
    drawn(
      ...cells.flatMap(({ cell, row, series, yPx, heightPx }) => {
        if (cell.value === null) return [];
        const [from, to] = [scale(Math.min(0, cell.value)), scale(Math.max(0, cell.value))];
        const bar = { xPx: from, yPx, widthPx: to - from, heightPx };
        return [block(bar, { fill: markColor(plot, series, row), slot: slotOf(plot, cell) })];
      }),
      axisLine(plot, { xPx: scale(0), yPx: box.yPx, widthPx: 0, heightPx: rowPx * data.categories.length }),
    ),
    ...placeAll(plot, { sets: labelSets, texts: labels, valign: 'middle' }),
    ...placeAll(plot, { sets: valueSets, texts: values, valign: 'middle' }),
  ]);
}

/** Where the value of a bar stands: behind its end, away from zero. */
function besideBar(
  cell: ChartCell | undefined,
  { scale, valuePx }: { readonly scale: (value: number) => number; readonly valuePx: number },
): Pick<Box, 'xPx' | 'widthPx'> {
  const value = cell?.value ?? 0;
  const xPx = value < 0 ? scale(value) - VALUE_GAP_PX - valuePx : scale(value) + VALUE_GAP_PX;
  return { xPx, widthPx: valuePx };
}
