import type { PlanEntry } from '#core/calendar/plan-item.ts';

/** Things by their id. */
export function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Items by their uid, in their order; of two readings of one item the later stays. */
export function byUid(entries: readonly PlanEntry[]): ReadonlyMap<string, PlanEntry> {
  return new Map(entries.map((entry) => [entry.uid, entry]));
}

/** Everybody who owns one of the items, by name; `''` stands last when some are nobody's. */
export function ownersOf(entries: readonly PlanEntry[]): readonly string[] {
  return [...new Set(entries.map(({ owner }) => owner))].toSorted((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : a.localeCompare(b, 'id'),
  );
}
