import { assertNever } from '#core/shared/assert.ts';
import type { Box } from '../display-list.ts';
import {
  colorOf,
  drawn,
  findingHere,
  NOTHING,
  together,
  type Drawn,
  type DrawContext,
} from '../draw/drawn.ts';
import { boxOf } from '../draw/set-text.ts';
import type { PartOf } from '../template-parts.ts';
import { drawBarRows } from './bars.ts';
import { drawCards } from './cards.ts';
import { keepsRoom } from './chart-room.ts';
import { isDrawable } from './check-chart.ts';
import { drawColumns } from './columns.ts';
import { drawDonut } from './donut.ts';
import { drawLines } from './lines.ts';
import { drawPictogram } from './pictogram.ts';
import { allFit, block, placeAll, setPlaced, slotOf, write, type Placed, type Plot } from './plot.ts';
import { drawProgress } from './progress.ts';
import { drawProvinceMap } from './province-map.ts';
import { readChart } from './read-chart.ts';
import { seriesColors } from './series-colors.ts';
import { drawStacked } from './stacked.ts';

const UNIT_SHARE = 0.32;
const GAP_PX = 16;
const SWATCH_PX = 24;

/**
 * Draws the chart of a slot: title and unit over it, the names of its series, the chart, its source at the foot. Every
 * mark and every text carries the cell it stands for. Nothing while the chart has no cells, or more than its kind shows:
 * `checkChart` says which. A frame that it has no room in is left as a surface and named: a chart is never drawn over itself.
 */
export function drawChart(context: DrawContext, part: PartOf<'chart'>): Drawn {
  const value = context.values[part.slot];
  if (value?.kind !== 'chart' || !isDrawable(value)) return NOTHING;
  const data = readChart(value);
  const count = value.chart === 'donat' ? data.categories.length : data.series.length;
  const colors = seriesColors(colorOf(context, part.first), colorOf(context, part.ground), count);
  const whole: Plot = { context, part, value, data, box: boxOf(part.box), colors };
  const parts = drawWhole(whole);
  if (parts !== null && keepsRoom(parts, whole.box, context.faces)) return parts;
  const frame = block(whole.box, { fill: colorOf(context, part.tint), slot: part.slot });
  const named = { code: 'chart-too-small', severity: 'error', slot: part.slot, params: {} } as const;
  return { ...drawn(frame), findings: [findingHere(context, named)] };
}

/** Everything in the frame; null where title, names and source leave nothing for the chart itself. */
function drawWhole(whole: Plot): Drawn | null {
  const head = drawHead(whole);
  const foot = drawFoot(whole);
  const legend = drawLegend(whole, head.heightPx);
  const box = {
    ...whole.box,
    yPx: whole.box.yPx + head.heightPx + legend.heightPx,
    heightPx: whole.box.heightPx - head.heightPx - legend.heightPx - foot.heightPx,
  };
  if (box.widthPx <= 0 || box.heightPx <= 0) return null;
  return together([head.drawn, legend.drawn, drawKind({ ...whole, box }), foot.drawn]);
}

function drawKind(plot: Plot): Drawn {
  const { chart } = plot.value;
  switch (chart) {
    case 'batang':
      return drawBarRows(plot);
    case 'kolom':
      return drawColumns(plot);
    case 'tumpuk':
      return drawStacked(plot);
    case 'garis':
    case 'area':
      return drawLines(plot);
    case 'donat':
      return drawDonut(plot);
    case 'piktogram':
      return drawPictogram(plot);
    case 'progres':
      return drawProgress(plot);
    case 'angka':
      return drawCards(plot);
    case 'peta':
      return drawProvinceMap(plot);
    default:
      return assertNever(chart);
  }
}

/** A strip of the frame and how much of its height it takes, the gap to the chart included. */
interface Strip {
  readonly drawn: Drawn;
  readonly heightPx: number;
}

const NO_STRIP: Strip = { drawn: NOTHING, heightPx: 0 };

function drawHead(plot: Plot): Strip {
  const { box, part, value } = plot;
  const [title, unit] = [value.title.trim(), value.unit.trim()];
  if (title === '' && unit === '') return NO_STRIP;
  const heightPx = part.header;
  const unitPx = unit === '' ? 0 : box.widthPx * UNIT_SHARE;
  const titleBox: Box = { ...box, widthPx: box.widthPx - unitPx - (unit === '' ? 0 : GAP_PX), heightPx };
  const unitBox: Box = { ...box, xPx: box.xPx + box.widthPx - unitPx, widthPx: unitPx, heightPx };
  const parts = [
    ...(title === ''
      ? []
      : write(plot, [{ text: title, slot: `${part.slot}.judul`, box: titleBox }], part.title, 'middle')),
    ...(unit === ''
      ? []
      : write(
          plot,
          [{ text: unit, slot: `${part.slot}.satuan`, box: unitBox }],
          { ...part.note, align: 'right' },
          'middle',
        )),
  ];
  return { drawn: together(parts), heightPx: heightPx + GAP_PX };
}

function drawFoot(plot: Plot): Strip {
  const { box, part, value } = plot;
  const source = value.source.trim();
  if (source === '') return NO_STRIP;
  const place: Box = { ...box, yPx: box.yPx + box.heightPx - part.footer, heightPx: part.footer };
  const text = { text: `Sumber: ${source}`, slot: `${part.slot}.sumber`, box: place };
  return { drawn: together(write(plot, [text], part.note, 'bottom')), heightPx: part.footer + GAP_PX };
}

/** Names of several series in the order of their marks: side by side where they fit, else under each other. */
function drawLegend(plot: Plot, topPx: number): Strip {
  const { data, value } = plot;
  const namesThem = value.chart === 'batang' || value.chart === 'kolom' || value.chart === 'tumpuk';
  if (!namesThem || data.series.length < 2) return NO_STRIP;
  const beside = legendTexts(plot, topPx, 'beside');
  const sets = setPlaced(plot, beside.texts, plot.part.note);
  if (allFit(sets)) return legendStrip(plot, { ...beside, sets });
  const below = legendTexts(plot, topPx, 'below');
  return legendStrip(plot, { ...below, sets: setPlaced(plot, below.texts, plot.part.note) });
}

function legendTexts(
  plot: Plot,
  topPx: number,
  way: 'beside' | 'below',
): { readonly texts: readonly Placed[]; readonly heightPx: number } {
  const { box, data, part } = plot;
  const rowPx = part.note.size[1] * 1.5;
  const columns = way === 'beside' ? data.series.length : 1;
  const widthPx = box.widthPx / columns;
  const texts = data.series.map(({ name, column }, index) => ({
    text: name,
    slot: slotOf(plot, { row: 0, column }),
    box: {
      xPx: box.xPx + (index % columns) * widthPx + SWATCH_PX + 12,
      yPx: box.yPx + topPx + Math.floor(index / columns) * rowPx,
      widthPx: widthPx - SWATCH_PX - 12 - GAP_PX,
      heightPx: rowPx,
    },
  }));
  return { texts, heightPx: rowPx * Math.ceil(data.series.length / columns) + GAP_PX };
}

function legendStrip(
  plot: Plot,
  {
    texts,
    sets,
    heightPx,
  }: { texts: readonly Placed[]; sets: ReturnType<typeof setPlaced>; heightPx: number },
): Strip {
  const swatches = texts.map(({ box }, index) =>
    block(
      {
        xPx: box.xPx - SWATCH_PX - 12,
        yPx: box.yPx + (box.heightPx - SWATCH_PX) / 2,
        widthPx: SWATCH_PX,
        heightPx: SWATCH_PX,
      },
      { fill: plot.colors[index] ?? '#000000' },
    ),
  );
  return {
    drawn: together([drawn(...swatches), ...placeAll(plot, { sets, texts, valign: 'middle' })]),
    heightPx,
  };
}
