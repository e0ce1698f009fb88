import { scaleLinear } from 'd3-scale';
import { contrastRatio, luminance, parseHexColor } from '#core/brand/contrast.ts';
import { MEANING_COLORS } from '../color-roles.ts';
import { drawn, NOTHING, together, type Drawn } from '../draw/drawn.ts';
import { placeText, setTexts } from '../draw/set-text.ts';
import type { ColorName } from '../template-text.ts';
import { axisLine, block, slotOf, write, type Placed, type Plot } from './plot.ts';
import { writeFigure } from './read-figure.ts';
import type { ChartCategory } from './read-chart.ts';

const BAR_SHARE = 0.56;
const ROW_MOST_PX = 150;
const TOTAL_SHARE = 0.17;
const GAP_PX = 14;
/** Between two series, so that they are told apart without colour. */
const SEAM_PX = 2;
/** Free left and right of a value inside its part. */
const INSIDE_PX = 6;

/** Bars made of one part a series, names above, the sum at the end; a part too short for its value shows none. */
export function drawStacked(plot: Plot): Drawn {
  const { data, box, part } = plot;
  const rowPx = Math.min(ROW_MOST_PX, box.heightPx / data.categories.length);
  const barPx = rowPx * BAR_SHARE;
  const totals = data.categories.map(totalOf);
  const scale = scaleLinear()
    .domain([0, Math.max(...totals, 0) || 1])
    .range([box.xPx, box.xPx + box.widthPx * (1 - TOTAL_SHARE) - GAP_PX]);
  const labels = data.categories.map((category, index): Placed => ({
    text: category.label,
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: { ...box, yPx: box.yPx + index * rowPx, heightPx: rowPx - barPx - 6 },
  }));
  const sums = data.categories.map((category, index): Placed => ({
    text: category.cells.some(({ value }) => value !== null) ? writeFigure(totals[index] ?? 0) : '',
    slot: slotOf(plot, { row: category.row, column: 0 }),
    box: {
      xPx: scale(totals[index] ?? 0) + GAP_PX,
      yPx: box.yPx + index * rowPx + rowPx - barPx,
      widthPx: box.widthPx * TOTAL_SHARE,
      heightPx: barPx,
    },
  }));
  const oneLine = {
    ...part.label,
    lines: 1,
    ...(part.label.second && { second: { ...part.label.second, lines: 1 } }),
  };
  return together([
    ...data.categories.map((category, index) =>
      segments(plot, category, { scale, yPx: box.yPx + index * rowPx + rowPx - barPx, barPx }),
    ),
    drawn(axisLine(plot, { ...box, widthPx: 0, heightPx: rowPx * data.categories.length })),
    ...write(plot, labels, oneLine, 'middle'),
    ...write(plot, sums, part.value, 'middle'),
  ]);
}

function totalOf({ cells }: ChartCategory): number {
  return cells.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0);
}

function segments(
  plot: Plot,
  category: ChartCategory,
  {
    scale,
    yPx,
    barPx,
  }: { readonly scale: (value: number) => number; readonly yPx: number; readonly barPx: number },
): Drawn {
  let sum = 0;
  return together(
    category.cells.map((cell, series) => {
      const value = Math.max(0, cell.value ?? 0);
      if (cell.value === null || cell.value < 0) return NOTHING;
      const xPx = scale(sum);
      sum += value;
      const box = { xPx, yPx, widthPx: scale(sum) - xPx, heightPx: barPx };
      const fill = plot.colors[series] ?? MEANING_COLORS.hitam;
      const seam = { ...box, xPx: xPx + box.widthPx - SEAM_PX, widthPx: SEAM_PX };
      const isLast = series === category.cells.length - 1 || box.widthPx <= SEAM_PX * 2;
      return together([
        drawn(block(box, { fill, slot: slotOf(plot, cell) })),
        isLast ? NOTHING : drawn(block(seam, { fill: MEANING_COLORS.putih })),
        inside(plot, { text: cell.text, slot: slotOf(plot, cell), box }, readableOn(fill)),
      ]);
    }),
  );
}

/** A value inside its part where it has room. Its cell stays traced by the part itself where it has not. */
function inside(plot: Plot, { text, slot, box }: Placed, color: ColorName): Drawn {
  const [sizePx] = plot.part.value.size;
  const style = {
    ...plot.part.value,
    second: undefined,
    size: [sizePx, sizePx] as const,
    color,
    align: 'center' as const,
  };
  const room = { ...box, xPx: box.xPx + INSIDE_PX, widthPx: box.widthPx - 2 * INSIDE_PX };
  if (room.widthPx <= 0) return NOTHING;
  const [set] = setTexts(plot.context, [{ text, slot, ...room }], style);
  return set?.outcome.ok === true ? placeText(plot.context, set, room, 'middle') : NOTHING;
}

/** White or black, whichever stands out more: the better of both is never under 4,5. */
function readableOn(fill: string): 'putih' | 'hitam' {
  const light = luminance(parseHexColor(fill));
  return contrastRatio(light, 1) >= contrastRatio(light, 0) ? 'putih' : 'hitam';
}
