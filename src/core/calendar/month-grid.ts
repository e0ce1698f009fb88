import { addDays, monthBounds, monthOf, weekdayOf } from '../shared/time.ts';

const DAYS_PER_WEEK = 7;

/** The day a row of the month begins with: 0 = Sunday as on printed Indonesian calendars, 1 = Monday. */
export type WeekStart = 0 | 1;

/** One cell of the month. */
export interface MonthCell {
  readonly on: string;
  /** Belongs to the month before or after. */
  readonly isOutside: boolean;
  /** 0 = Sunday to 6 = Saturday. */
  readonly weekday: number;
}

/** A month as rows of seven days, from the week of its first day to the week of its last: four to six rows. */
export function monthGrid(month: string, weekStart: WeekStart): readonly (readonly MonthCell[])[] {
  const { from, to } = monthBounds(month);
  const weeks: MonthCell[][] = [];
  for (let start = startOfWeek(from, weekStart); start <= to; start = addDays(start, DAYS_PER_WEEK)) {
    weeks.push(
      Array.from({ length: DAYS_PER_WEEK }, (_, offset) => {
        const on = addDays(start, offset);
        return { on, isOutside: monthOf(on) !== month, weekday: (weekStart + offset) % DAYS_PER_WEEK };
      }),
    );
  }
  return weeks;
}

/** The first day of the week that holds `day`. */
export function startOfWeek(day: string, weekStart: WeekStart): string {
  return addDays(day, -((weekdayOf(day) - weekStart + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

/** The first and last day that the grid of `month` shows. */
export function gridBounds(
  month: string,
  weekStart: WeekStart,
): { readonly from: string; readonly to: string } {
  const { from, to } = monthBounds(month);
  return { from: startOfWeek(from, weekStart), to: addDays(startOfWeek(to, weekStart), DAYS_PER_WEEK - 1) };
}
