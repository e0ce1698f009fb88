import type { Box, DisplayItem } from '../display-list.ts';
import { colorOf, NOTHING, type Drawn, type DrawContext } from '../draw/drawn.ts';
import { placeText, setTexts, type SetText, type Valign } from '../draw/set-text.ts';
import type { PartOf } from '../template-parts.ts';
import type { TextStyle } from '../template-text.ts';
import type { ChartValue } from './chart-value.ts';
import { cellSlot, type ChartCell, type ChartData } from './read-chart.ts';

/** What every kind of chart is drawn from: the cells, where they may stand, and in which colours. */
export interface Plot {
  readonly context: DrawContext;
  readonly part: PartOf<'chart'>;
  readonly value: ChartValue;
  readonly data: ChartData;
  /** What is left for the marks and their labels. */
  readonly box: Box;
  /** One for each series. */
  readonly colors: readonly string[];
}

/** A text and the box that is kept free for it. */
export interface Placed {
  readonly text: string;
  readonly slot: string;
  readonly box: Box;
}

/** Fits texts as one group, each to its own box. */
export function setPlaced({ context }: Plot, texts: readonly Placed[], style: TextStyle): readonly SetText[] {
  return setTexts(
    context,
    texts.map(({ text, slot, box }) => ({ text, slot, widthPx: box.widthPx, heightPx: box.heightPx })),
    style,
  );
}

/** Whether every text of a group fits. */
export function allFit(sets: readonly SetText[]): boolean {
  return sets.every((set) => set.outcome.ok);
}

/** Draws texts that `setPlaced` fitted, each in its box. */
export function placeAll(
  { context }: Plot,
  { sets, texts, valign }: { sets: readonly SetText[]; texts: readonly Placed[]; valign: Valign },
): readonly Drawn[] {
  return sets.map((set, index) => {
    const box = texts[index]?.box;
    return box === undefined ? NOTHING : placeText(context, set, box, valign);
  });
}

/** Texts fitted as a group and drawn. */
export function write(
  plot: Plot,
  texts: readonly Placed[],
  style: TextStyle,
  valign: Valign,
): readonly Drawn[] {
  return placeAll(plot, { sets: setPlaced(plot, texts, style), texts, valign });
}

/** The widest line of fitted texts, in px. */
export function widest(sets: readonly SetText[]): number {
  return Math.max(0, ...sets.flatMap((set) => set.shown?.lines.map(({ widthPx }) => widthPx) ?? []));
}

/** The slot of a cell of this chart. */
export function slotOf({ part }: Plot, place: Pick<ChartCell, 'row' | 'column'>): string {
  return cellSlot(part.slot, place);
}

/** A flat rectangle that stands for a cell. */
export function block(
  box: Box,
  { fill, slot }: { readonly fill: string; readonly slot?: string },
): DisplayItem {
  return {
    kind: 'rect',
    ...box,
    radiusPx: 0,
    fill,
    stroke: null,
    ...(slot === undefined ? {} : { slot }),
  };
}

/** The line that values are counted from. */
export function axisLine({ context, part }: Plot, box: Box): DisplayItem {
  return {
    kind: 'line',
    from: { xPx: box.xPx, yPx: box.yPx },
    to: { xPx: box.xPx + box.widthPx, yPx: box.yPx + box.heightPx },
    stroke: { color: colorOf(context, part.axis), widthPx: 2 },
  };
}

/** The smallest and largest value with zero between them: no axis is ever cut. */
export function valueRange(data: ChartData): readonly [number, number] {
  const values = data.categories.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}

/** The colour of one cell's mark: of a single series the first category is set off. */
export function markColor({ context, part, data, colors }: Plot, series: number, category: number): string {
  if (data.series.length === 1) return colorOf(context, category === 0 ? part.first : part.others);
  return colors[series] ?? colorOf(context, part.first);
}
