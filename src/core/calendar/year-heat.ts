import { addDays } from '../shared/time.ts';
import type { PlannedDays } from './plan-view.ts';

/** How dark a day of the year is drawn; 0 is empty. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** From this many items of a day on it is drawn in level 1, 2, 3, 4. */
export const HEAT_FROM = [1, 2, 3, 5] as const;

/** How dark a day with `count` items is drawn. */
export function heatLevel(count: number): HeatLevel {
  // There are four thresholds, so at most four of them are reached.
  return HEAT_FROM.filter((from) => count >= from).length as HeatLevel;
}

/**
 * How many items each day has, a span counting on each of its days from `from` to `to`. Days without any are absent.
 * Cost: items × the days they last.
 */
export function countsByDay(plan: PlannedDays, from: string, to: string): ReadonlyMap<string, number> {
  const counts = new Map([...plan.byDay].map(([on, items]) => [on, items.length]));
  for (const { plannedOn, endsOn } of plan.spans) {
    if (plannedOn === null || endsOn === null) continue;
    const last = endsOn < to ? endsOn : to;
    for (let on = plannedOn > from ? plannedOn : from; on <= last; on = addDays(on, 1))
      counts.set(on, (counts.get(on) ?? 0) + 1);
  }
  return counts;
}
