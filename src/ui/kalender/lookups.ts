import type { CommemorativeDay } from '#core/calendar/days.ts';
import type { PlanEntry } from '#core/calendar/plan-item.ts';
import type { OfficeDetails } from '#core/brand/office.ts';

const INSTITUTIONS: Readonly<Record<OfficeDetails['kind'], string | null>> = {
  kejati: 'kejaksaan',
  kejari: 'kejaksaan',
  cabjari: 'kejaksaan',
  lapas: 'pemasyarakatan',
  rutan: 'pemasyarakatan',
  bapas: 'pemasyarakatan',
  kanwil_kemenkum: 'kemenkum',
  kanim: 'imigrasi',
  lainnya: null,
};

/** The institution whose commemorative days matter to an office of this kind; null means all of them do. */
export function institutionOf(kind: OfficeDetails['kind']): string | null {
  return INSTITUTIONS[kind];
}

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

/**
 * Days by date that matter to an institution, in their order: days off always do, others when they name it or name none.
 * @param institution null takes every day
 */
export function relevantDays(
  days: readonly CommemorativeDay[],
  institution: string | null,
): ReadonlyMap<string, readonly CommemorativeDay[]> {
  const matters = (day: CommemorativeDay): boolean =>
    day.isOfficial ||
    institution === null ||
    day.relevance.length === 0 ||
    day.relevance.includes(institution);
  return Map.groupBy(days.filter(matters), (day) => day.on);
}
