import type { Span } from '#core/calendar/lanes.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';

/** Items over several days as what lanes are given to. */
export function spansOf(entries: readonly PlanEntry[]): readonly Span[] {
  return entries.flatMap(({ uid, plannedOn, endsOn }) =>
    plannedOn === null || endsOn === null ? [] : [{ uid, from: plannedOn, to: endsOn }],
  );
}
