import { weekLanes, type SpanPiece } from '#core/calendar/lanes.ts';
import type { MonthCell } from '#core/calendar/month-grid.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';
import type { PlannedDays } from '#core/calendar/plan-view.ts';
import { spansOf } from './spans.ts';

/** Heights of the parts of a cell in px at text size 1; the sheet of MonthView.svelte draws exactly these. */
export const CELL = { head: 24, lane: 20, line: 22, twoLines: 37, more: 18, foot: 4 } as const;

/** What one day of the month draws. */
export interface CellLayout {
  readonly cell: MonthCell;
  readonly items: readonly PlanEntry[];
  /** How many of `items` are drawn. */
  readonly drawn: number;
  /** Items and bars of this day that found no room and stand behind "+n lagi". */
  readonly more: number;
  /** How many of the drawn ones, from the first, may take two lines. */
  readonly roomy: number;
  /** Rows kept free for bars above the chips. */
  readonly lanes: number;
}

/** What one week draws. */
export interface WeekLayout {
  readonly from: string;
  readonly cells: readonly CellLayout[];
  readonly bars: readonly SpanPiece[];
}

/** Bars beyond this many would leave no room for a day's own items. */
const LANES_MAX = 2;

/**
 * Fits a month into rows of `rowPx` height: every item of a day is drawn when it fits, on two lines while there is
 * room; otherwise the last line says how many more there are. Several items at one minute are simply several items.
 * @param scale the reader's text size, 1 = design size
 */
export function monthLayout(
  weeks: readonly (readonly MonthCell[])[],
  plan: PlannedDays,
  rowPx: number,
  scale: number,
): readonly WeekLayout[] {
  return weeks.map((week) => {
    const bars = barsOf(week, plan);
    const cells = week.map((cell, column) => {
      const covering = bars.filter((bar) => bar.firstColumn <= column && bar.lastColumn >= column);
      const drawnBars = covering.filter((bar) => bar.lane < LANES_MAX);
      const lanes = Math.max(0, ...drawnBars.map((bar) => bar.lane + 1));
      const items = plan.byDay.get(cell.on) ?? [];
      const roomPx = rowPx - (CELL.head + CELL.foot + lanes * CELL.lane) * scale;
      return { cell, items, lanes, ...fit(items.length, covering.length - drawnBars.length, roomPx / scale) };
    });
    return { from: week[0]?.on ?? '', cells, bars: bars.filter((bar) => bar.lane < LANES_MAX) };
  });
}

function barsOf(week: readonly MonthCell[], plan: PlannedDays): WeekLayout['bars'] {
  return weekLanes(
    week.map((cell) => cell.on),
    spansOf(plan.spans),
  );
}

interface Fit {
  readonly drawn: number;
  readonly more: number;
  readonly roomy: number;
}

/** As many as fit one line each; what height is left over gives the first ones their second line. */
function fit(count: number, hiddenBars: number, roomPx: number): Fit {
  const isShort = hiddenBars > 0 || count * CELL.line > roomPx;
  const linesPx = roomPx - (isShort ? CELL.more : 0);
  const drawn = Math.max(0, Math.min(count, Math.floor(linesPx / CELL.line)));
  const spare = Math.floor((linesPx - drawn * CELL.line) / (CELL.twoLines - CELL.line));
  return { drawn, more: count - drawn + hiddenBars, roomy: Math.max(0, Math.min(drawn, spare)) };
}
