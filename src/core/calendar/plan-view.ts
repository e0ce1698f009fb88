import { addDays, daysBetween } from '../shared/time.ts';
import type { PlanEntry, PlanKind } from './plan-item.ts';
import type { PlanStatus } from './status.ts';

/** What the calendar shows; every view reads the same filter, so that no two can disagree. */
export interface PlanFilter {
  /** Words that must all occur in title or owner; case and accents do not matter. */
  readonly text: string;
  /** Any of these; empty shows all. `terlambat` is computed, not a status of its own. */
  readonly statuses: readonly (PlanStatus | 'terlambat')[];
  /** Platforms, any of these; empty shows all. */
  readonly platforms: readonly string[];
  /** Kinds, any of these; empty shows all. */
  readonly kinds: readonly PlanKind[];
  /** Owners as they are written, any of these; empty shows all. `''` is whatever has no owner. */
  readonly owners: readonly string[];
}

/** Shows everything. */
export const EVERYTHING: PlanFilter = { text: '', statuses: [], platforms: [], kinds: [], owners: [] };

/** What a filter has to ask about an item but cannot know itself. */
export interface FilterFacts {
  readonly isLate: (item: PlanEntry) => boolean;
  /** The platform of a format id. */
  readonly platformOf: (format: string) => string;
}

/** Whether `filter` leaves anything out. */
export function isFiltering(filter: PlanFilter): boolean {
  const { text, statuses, platforms, kinds, owners } = filter;
  return text.trim() !== '' || [statuses, platforms, kinds, owners].some((chosen) => chosen.length > 0);
}

/** The items that `filter` shows, in their order. */
export function filterPlan(
  items: readonly PlanEntry[],
  filter: PlanFilter,
  facts: FilterFacts,
): readonly PlanEntry[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return items.filter((item) => {
    const text = words.length === 0 ? '' : fold(`${item.title} ${item.owner}`);
    return (
      words.every((word) => text.includes(word)) &&
      (filter.statuses.length === 0 ||
        filter.statuses.some((status) =>
          status === 'terlambat' ? facts.isLate(item) : item.status === status,
        )) &&
      (filter.platforms.length === 0 ||
        item.channels.some((format) => filter.platforms.includes(facts.platformOf(format)))) &&
      (filter.kinds.length === 0 || filter.kinds.includes(item.kind)) &&
      (filter.owners.length === 0 || filter.owners.includes(item.owner))
    );
  });
}

/** Letters without case and accents, for comparing. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** What a range of days holds. */
export interface PlannedDays {
  /** Items of one day, by day: by hour, those without an hour last, then by title. */
  readonly byDay: ReadonlyMap<string, readonly PlanEntry[]>;
  /** Items over several days that touch the range. */
  readonly spans: readonly PlanEntry[];
}

/** Whether an item lasts longer than a day. */
export function isSpan(item: Pick<PlanEntry, 'plannedOn' | 'endsOn'>): boolean {
  return item.plannedOn !== null && item.endsOn !== null && item.endsOn > item.plannedOn;
}

/**
 * Sorts the items of `from` to `to` (both included) into days and spans; the tray's items are left out. Month, week and
 * list all draw from this, so they show the same items by construction. Cost: n log n.
 */
export function arrangePlan(items: readonly PlanEntry[], from: string, to: string): PlannedDays {
  const byDay = new Map<string, PlanEntry[]>();
  const spans: PlanEntry[] = [];
  for (const item of items.toSorted(comparePlan)) {
    if (item.plannedOn === null) continue;
    if (isSpan(item)) {
      if (item.plannedOn <= to && (item.endsOn ?? item.plannedOn) >= from) spans.push(item);
      continue;
    }
    if (item.plannedOn < from || item.plannedOn > to) continue;
    const day = byDay.get(item.plannedOn);
    if (day === undefined) byDay.set(item.plannedOn, [item]);
    else day.push(item);
  }
  return { byDay, spans };
}

/** Every item of the days once: those over several days first, then day by day. */
export function inSight(plan: PlannedDays): readonly PlanEntry[] {
  return [...plan.spans, ...[...plan.byDay.values()].flat()];
}

/** Later than every hour of a day, so that items without one come last. */
const NO_HOUR = '99:99';

/** Order of the plan: day, hour, title, uid; the tray last. */
export function comparePlan(a: PlanEntry, b: PlanEntry): number {
  return (
    compare(a.plannedOn ?? NO_HOUR, b.plannedOn ?? NO_HOUR) ||
    compare(a.plannedTime ?? NO_HOUR, b.plannedTime ?? NO_HOUR) ||
    compare(a.title, b.title) ||
    compare(a.uid, b.uid)
  );
}

/** The place of an item moved to `on`: its hour and its length stay. */
export function movedTo(
  item: Pick<PlanEntry, 'plannedOn' | 'endsOn'>,
  on: string,
): { readonly plannedOn: string; readonly endsOn: string | null } {
  if (item.plannedOn === null || item.endsOn === null) return { plannedOn: on, endsOn: null };
  return { plannedOn: on, endsOn: addDays(on, daysBetween(item.plannedOn, item.endsOn)) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
