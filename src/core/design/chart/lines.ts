import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { DisplayItem } from '../display-list.ts';
import { colorOf, drawn, NOTHING, together, type Drawn } from '../draw/drawn.ts';
import type { SetText } from '../draw/set-text.ts';
import type { TextStyle } from '../template-text.ts';
import {
  allFit,
  axisLine,
  placeAll,
  setPlaced,
  slotOf,
  valueRange,
  write,
  type Placed,
  type Plot,
} from './plot.ts';

const STROKE_PX = 6;
const DOT_PX = 8;
const GAP_PX = 14;
/** Names of several series stand at the right, in this part of the width. */
const NAMES_SHARE = 0.24;
/** Fewest points between two labels: of a long course every second to fourth is named, the last one always. */
const THIN_MOST = 4;

interface Point {
  readonly x: number;
  readonly y: number | null;
  readonly text: string;
  readonly slot: string;
}

/** One course a series from left to right, gaps where a cell is empty; a single one may be filled down to zero. */
export function drawLines(plot: Plot): Drawn {
  const { data, box, part } = plot;
  const many = data.series.length > 1;
  const valuePx = part.value.size[0] * 1.5;
  const labelPx = Math.min(box.heightPx * 0.2, part.label.size[0] * part.label.leading * 1.6);
  const range = valueRange(data);
  const edgePx = many ? DOT_PX : valuePx + GAP_PX + DOT_PX;
  const footPx = box.yPx + box.heightPx - labelPx - GAP_PX - (range[0] < 0 ? edgePx : DOT_PX);
  const scale = scaleLinear()
    .domain(range)
    .range([footPx, box.yPx + edgePx]);
  const widthPx = box.widthPx * (many ? 1 - NAMES_SHARE : 1);
  const field = { ...box, widthPx };
  const bandPx = widthPx / data.categories.length;
  const courses = data.series.map((_, series) =>
    data.categories.map(({ cells }, index): Point => {
      const cell = cells[series];
      return {
        x: box.xPx + (index + 0.5) * bandPx,
        y: cell?.value === null || cell === undefined ? null : scale(cell.value),
        text: cell?.text ?? '',
        slot: cell === undefined ? part.slot : slotOf(plot, cell),
      };
    }),
  );
  const labels = (every: number): readonly Placed[] =>
    thinned(data.categories, every).map(({ one, index }) => ({
      text: one.label,
      slot: slotOf(plot, { row: one.row, column: 0 }),
      box: spanBox(
        { middlePx: box.xPx + (index + 0.5) * bandPx, bandPx, every, field },
        box.yPx + box.heightPx - labelPx,
        labelPx,
      ),
    }));
  return together([
    drawn(axisLine(plot, { xPx: box.xPx, yPx: scale(0), widthPx, heightPx: 0 })),
    ...courses.map((points, series) => course(plot, points, { series, zeroPx: scale(0) })),
    ...thinnedTexts(plot, { labels, style: { ...part.label, align: 'center', lines: 1 }, valign: 'top' }),
    ...(many
      ? names(plot, courses, { leftPx: box.xPx + widthPx })
      : thinnedTexts(plot, {
          labels: (every) =>
            thinned(courses[0] ?? [], every).flatMap(({ one, index }) =>
              one.y === null
                ? []
                : [
                    {
                      text: one.text,
                      slot: one.slot,
                      box: spanBox(
                        { middlePx: one.x, bandPx, every, field },
                        valueTop(courses[0] ?? [], index, valuePx),
                        valuePx,
                      ),
                    },
                  ],
            ),
          style: { ...part.value, align: 'center' },
          valign: 'middle',
        })),
  ]);
}

/** The last one and every so many before it, in order. */
function thinned<T>(
  all: readonly T[],
  every: number,
): readonly { readonly one: T; readonly index: number }[] {
  return all
    .map((one, index) => ({ one, index }))
    .filter(({ index }) => (all.length - 1 - index) % every === 0);
}

/** The room between the neighbours of a label, inside the plot and around its middle. */
function spanBox(
  {
    middlePx,
    bandPx,
    every,
    field,
  }: { middlePx: number; bandPx: number; every: number; field: Placed['box'] },
  yPx: number,
  heightPx: number,
): Placed['box'] {
  const { xPx: left, widthPx } = field;
  const half = Math.min((bandPx * every) / 2 - 3, middlePx - left, left + widthPx - middlePx);
  return { xPx: middlePx - half, yPx, widthPx: 2 * half, heightPx };
}

/** Texts in the closest spacing in which all of them fit; in the widest one those that do not are refused by name. */
function thinnedTexts(
  plot: Plot,
  {
    labels,
    style,
    valign,
  }: { labels: (every: number) => readonly Placed[]; style: TextStyle; valign: 'top' | 'middle' },
): readonly Drawn[] {
  let best: { sets: readonly SetText[]; texts: readonly Placed[] } = { sets: [], texts: [] };
  for (let every = 1; every <= THIN_MOST; every += 1) {
    const texts = labels(every);
    if (texts.some(({ box }) => box.widthPx <= 0)) continue;
    best = { sets: setPlaced(plot, texts, style), texts };
    if (allFit(best.sets)) break;
  }
  return placeAll(plot, { ...best, valign });
}

/** A value stands above its point, below it in a dip, so that the course does not run through it. */
function valueTop(points: readonly Point[], index: number, heightPx: number): number {
  const y = points[index]?.y ?? 0;
  const [before, after] = [points[index - 1]?.y ?? null, points[index + 1]?.y ?? null];
  const isDip = before !== null && after !== null && before < y && after < y;
  const lowest = Math.max(...points.map((point) => point.y ?? 0));
  return isDip && y + GAP_PX + heightPx < lowest ? y + GAP_PX : y - GAP_PX - heightPx;
}

function course(
  plot: Plot,
  points: readonly Point[],
  { series, zeroPx }: { readonly series: number; readonly zeroPx: number },
): Drawn {
  const color = plot.colors[series] ?? colorOf(plot.context, plot.part.first);
  const isThere = ({ y }: Point): boolean => y !== null;
  const path = line<Point>(
    ({ x }) => x,
    ({ y }) => y ?? 0,
  ).defined(isThere)([...points]);
  const ground = area<Point>(
    ({ x }) => x,
    zeroPx,
    ({ y }) => y ?? 0,
  ).defined(isThere)([...points]);
  const dots = points.flatMap((point): readonly DisplayItem[] =>
    point.y === null
      ? []
      : [
          {
            kind: 'circle',
            center: { xPx: point.x, yPx: point.y },
            radiusPx: DOT_PX,
            fill: color,
            stroke: null,
            slot: point.slot,
          },
        ],
  );
  if (path === null || dots.length === 0) return NOTHING;
  const tint = colorOf(plot.context, plot.part.tint);
  return drawn(
    ...(plot.value.chart === 'area' && ground !== null
      ? [{ kind: 'path' as const, d: ground, fill: tint, stroke: null }]
      : []),
    { kind: 'path', d: path, fill: null, stroke: { color, widthPx: STROKE_PX } },
    ...dots,
  );
}

/** Names with their last value at the right, pushed apart, each led to where its course ends. */
function names(
  plot: Plot,
  courses: readonly (readonly Point[])[],
  { leftPx }: { readonly leftPx: number },
): readonly Drawn[] {
  const { box, data, part } = plot;
  const heightPx = Math.min(box.heightPx / data.series.length, part.label.size[0] * part.label.leading * 2.3);
  const ends = courses
    .map((points, series) => ({ series, end: points.findLast(({ y }) => y !== null) }))
    .toSorted((one, other) => (one.end?.y ?? Infinity) - (other.end?.y ?? Infinity));
  let fromPx = box.yPx;
  const placed = ends.map(({ series, end }, index) => {
    const lastPx = box.yPx + box.heightPx - heightPx * (ends.length - index);
    const yPx = Math.min(lastPx, Math.max(fromPx, (end?.y ?? lastPx) - heightPx / 2));
    fromPx = yPx + heightPx;
    return { series, end, yPx };
  });
  const texts = placed.map(({ series, end, yPx }): Placed => ({
    text: [data.series[series]?.name ?? '', end?.text ?? ''].filter((word) => word !== '').join(' '),
    slot: slotOf(plot, { row: 0, column: data.series[series]?.column ?? 0 }),
    box: { xPx: leftPx + 28, yPx, widthPx: box.xPx + box.widthPx - leftPx - 28, heightPx },
  }));
  const leaders = placed.flatMap(({ series, end, yPx }): readonly DisplayItem[] =>
    end?.y === null || end === undefined
      ? []
      : [
          {
            kind: 'line',
            from: { xPx: end.x + DOT_PX, yPx: end.y },
            to: { xPx: leftPx + 20, yPx: yPx + heightPx / 2 },
            stroke: { color: plot.colors[series] ?? colorOf(plot.context, part.axis), widthPx: 2 },
          },
        ],
  );
  return [drawn(...leaders), ...write(plot, texts, part.label, 'middle')];
}
