import type { PlanEntry } from '#core/calendar/plan-item.ts';
import type { PlanStatus } from '#core/calendar/status.ts';

/** What a chip shows: late speaks louder than the status it is late in. */
export function markOf(entry: PlanEntry, isLate: (entry: PlanEntry) => boolean): PlanStatus | 'terlambat' {
  return isLate(entry) ? 'terlambat' : entry.status;
}
