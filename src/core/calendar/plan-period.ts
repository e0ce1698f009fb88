import { addDays, addMonthsToDay, monthOf } from '../shared/time.ts';
import { gridBounds, startOfWeek, type WeekStart } from './month-grid.ts';

/** The ways to look at one plan, in the order they are offered. */
export const PLAN_VIEWS = ['today', 'week', 'month', 'year', 'list', 'board'] as const;
/** One way to look at the plan. */
export type PlanViewId = (typeof PLAN_VIEWS)[number];

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAYS_PER_WEEK = 7;

/** The view that a text names; null when it names none. */
export function planViewOf(text: string | undefined): PlanViewId | null {
  return PLAN_VIEWS.find((view) => view === text) ?? null;
}

/**
 * The days that a view shows when it is opened on `day`. List and board show the weeks of the month, as the month does, so
 * the three hold the same items.
 */
export function periodOf(view: PlanViewId, day: string, weekStart: WeekStart): Period {
  switch (view) {
    case 'today':
      return { from: day, to: day };
    case 'week': {
      const from = startOfWeek(day, weekStart);
      return { from, to: addDays(from, DAYS_PER_WEEK - 1) };
    }
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
    default:
      return gridBounds(monthOf(day), weekStart);
  }
}

/** The day that a view is opened on one step later or earlier: a day, a week, the first of a month or of a year. */
export function steppedDay(view: PlanViewId, day: string, step: 1 | -1): string {
  switch (view) {
    case 'today':
      return addDays(day, step);
    case 'week':
      return addDays(day, step * DAYS_PER_WEEK);
    case 'year':
      return `${addMonthsToDay(day, step * 12).slice(0, 4)}-01-01`;
    default:
      return `${monthOf(addMonthsToDay(day, step))}-01`;
  }
}

/** Whether a view opened on `anchor` is about `day`, and not only shows it beside: days around a month are not in it. */
export function isAbout(view: PlanViewId, anchor: string, day: string, weekStart: WeekStart): boolean {
  if (view === 'today' || view === 'week' || view === 'year') {
    const { from, to } = periodOf(view, anchor, weekStart);
    return day >= from && day <= to;
  }
  return monthOf(anchor) === monthOf(day);
}
