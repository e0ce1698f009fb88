import { compareMoments, localMoment, type LocalMoment } from '../shared/time.ts';
import type { PlanItem } from './plan-item.ts';

/** An item without an hour is late only when its whole day has passed. */
const END_OF_DAY = '24:00';

/** Statuses in which nothing is being waited for. */
const SETTLED: readonly PlanItem['status'][] = ['terbit', 'ditunda', 'batal'];

/**
 * Tells which items are late at `now` (an instant in ISO 8601): planned for a moment that has passed on the wall clock of
 * the item's own zone, and neither out nor off the line. Each zone is reckoned once.
 */
export function lateChecker(
  now: string,
): (item: Pick<PlanItem, 'plannedOn' | 'plannedTime' | 'endsOn' | 'zone' | 'status'>) => boolean {
  const clocks = new Map<string, LocalMoment>();
  return (item) => {
    if (item.plannedOn === null || SETTLED.includes(item.status)) return false;
    const clock = clocks.get(item.zone) ?? localMoment(now, item.zone);
    clocks.set(item.zone, clock);
    const isSpan = item.endsOn !== null && item.endsOn > item.plannedOn;
    const due = isSpan
      ? { day: item.endsOn, time: END_OF_DAY }
      : { day: item.plannedOn, time: item.plannedTime ?? END_OF_DAY };
    return compareMoments(due, clock) < 0;
  };
}
