import type { OfficeDetails } from '../brand/office.ts';
import type { CommemorativeDay } from './days.ts';

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
