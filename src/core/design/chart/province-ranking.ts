import type { Box, DisplayItem } from '../display-list.ts';
import { colorOf, drawn, NOTHING, together, type Drawn } from '../draw/drawn.ts';
import { slotOf, write, type Placed, type Plot } from './plot.ts';
import { provinceNamed } from './provinces.ts';

/** A list of fewer says nothing that the map does not. */
const LEAST_ROWS = 3;
const MOST_ROWS = 5;
/** Of the largest letters of a name. */
const ROW_SHARE = 1.3;
const NAME_SHARE = 0.72;

/** How many of the largest figures have room as rows in a height left under the map; 0 when too few. */
export function rowsOfRanking({ part, data }: Plot, heightPx: number): number {
  const known = data.categories.filter(({ cells: [cell] }) => typeof cell?.value === 'number').length;
  const rows = Math.min(MOST_ROWS, known, Math.floor(heightPx / rowPxOf(part)));
  return rows < LEAST_ROWS ? 0 : rows;
}

/** The largest figures with the full names of their provinces, from the top of a box. */
export function drawRanking(plot: Plot, box: Box, rows: number): Drawn {
  if (rows === 0) return NOTHING;
  const { context, part } = plot;
  const rowPx = rowPxOf(part);
  const first = plot.data.categories
    .flatMap(({ label, row, cells: [cell] }) => {
      const province = provinceNamed(label);
      if (province === null || cell?.value === null || cell === undefined) return [];
      return [{ name: province.name, row, cell, value: cell.value }];
    })
    .toSorted((one, other) => other.value - one.value)
    .slice(0, rows);
  const line = (index: number): Pick<Box, 'yPx' | 'heightPx'> => ({
    yPx: box.yPx + index * rowPx + 2,
    heightPx: rowPx - 4,
  });
  const names = first.map(({ name, row }, index): Placed => ({
    text: name,
    slot: slotOf(plot, { row, column: 0 }),
    box: { ...line(index), xPx: box.xPx, widthPx: box.widthPx * NAME_SHARE },
  }));
  const figures = first.map(({ cell }, index): Placed => ({
    text: cell.text,
    slot: slotOf(plot, cell),
    box: {
      ...line(index),
      xPx: box.xPx + box.widthPx * NAME_SHARE,
      widthPx: box.widthPx * (1 - NAME_SHARE),
    },
  }));
  const rules = first.map((_, index): DisplayItem => {
    const yPx = box.yPx + index * rowPx;
    return {
      kind: 'line',
      from: { xPx: box.xPx, yPx },
      to: { xPx: box.xPx + box.widthPx, yPx },
      stroke: { color: colorOf(context, part.tint), widthPx: 2 },
    };
  });
  return together([
    drawn(...rules),
    ...write(plot, names, { ...part.label, lines: 1 }, 'middle'),
    ...write(plot, figures, { ...part.value, align: 'right' }, 'middle'),
  ]);
}

function rowPxOf({ label }: Plot['part']): number {
  return label.size[1] * ROW_SHARE;
}
