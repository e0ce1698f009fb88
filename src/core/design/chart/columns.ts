import { scaleLinear } from 'd3-scale';
import { drawn, together, type Drawn } from '../draw/drawn.ts';
import { drawBarRows } from './bars.ts';
import {
  allFit,
  axisLine,
  block,
  markColor,
  placeAll,
  setPlaced,
  slotOf,
  valueRange,
  type Placed,
  type Plot,
} from './plot.ts';

const BAND_SHARE = 0.72;
/** Free between two names or two values. */
const TEXT_GAP_PX = 8;
const GAP_PX = 10;

/** Upright columns from zero, grouped where there are several series. Where names or values have no room, as lying bars. */
export function drawColumns(plot: Plot): Drawn {
  const { data, box, part } = plot;
  const valuePx = part.value.size[0] * 1.5;
  const labelPx = Math.min(box.heightPx * 0.24, part.label.size[0] * part.label.leading * 2.4);
  const range = valueRange(data);
  const topPx = box.yPx + valuePx + GAP_PX;
  const footPx = box.yPx + box.heightPx - labelPx - GAP_PX - (range[0] < 0 ? valuePx + GAP_PX : 0);
  const scale = scaleLinear().domain(range).range([footPx, topPx]);
  const bandPx = box.widthPx / data.categories.length;
  const columnPx = (bandPx * BAND_SHARE) / data.series.length;
  const leftOf = (category: number, series: number): number =>
    box.xPx + category * bandPx + (bandPx * (1 - BAND_SHARE)) / 2 + series * columnPx;
  const labels = data.categories.map((category, index): Placed => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: {
      xPx: box.xPx + index * bandPx + TEXT_GAP_PX / 2,
      yPx: box.yPx + box.heightPx - labelPx,
      widthPx: bandPx - TEXT_GAP_PX,
      heightPx: labelPx,
    },
  }));
  const cells = data.categories.flatMap((category, index) =>
    category.cells.map((cell, series) => ({ cell, index, series, xPx: leftOf(index, series) })),
  );
  // A value of one series may use its whole band; grouped ones keep to their column.
  const roomPx = data.series.length === 1 ? bandPx - TEXT_GAP_PX : columnPx - 4;
  const values = cells.map(({ cell, xPx }): Placed => {
    const value = cell.value ?? 0;
    const yPx = value < 0 ? scale(value) + GAP_PX : scale(value) - GAP_PX - valuePx;
    const middlePx = xPx + columnPx / 2;
    return {
      text: cell.text,
      slot: slotOf(plot, cell),
      box: { xPx: middlePx - roomPx / 2, yPx, widthPx: roomPx, heightPx: valuePx },
    };
  });
  if (bandPx <= TEXT_GAP_PX || roomPx <= 0) return drawBarRows(plot);
  const labelSets = setPlaced(plot, labels, { ...part.label, align: 'center' });
  const valueSets = setPlaced(plot, values, { ...part.value, align: 'center' });
  if (!allFit(labelSets) || !allFit(valueSets)) return drawBarRows(plot);
  return together([
    drawn(
      ...cells.flatMap(({ cell, index, series, xPx }) => {
        if (cell.value === null) return [];
        const [yPx, endPx] = [scale(Math.max(0, cell.value)), scale(Math.min(0, cell.value))];
        const column = { xPx, yPx, widthPx: columnPx, heightPx: endPx - yPx };
        return [block(column, { fill: markColor(plot, series, index), slot: slotOf(plot, cell) })];
      }),
      axisLine(plot, { xPx: box.xPx, yPx: scale(0), widthPx: box.widthPx, heightPx: 0 }),
    ),
    ...placeAll(plot, { sets: labelSets, texts: labels, valign: 'top' }),
    ...placeAll(plot, { sets: valueSets, texts: values, valign: 'bottom' }),
  ]);
}
