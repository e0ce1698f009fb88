import type { PlanEntry } from './plan-item.ts';
import { comparePlan } from './plan-view.ts';
import { isSideTrack, type PlanStatus } from './status.ts';

/** What waits on the desk, the most pressing first. */
export const DESK_PARTS = ['late', 'due', 'review', 'approved', 'packed'] as const;
/** One part of what waits on the desk. */
export type DeskPart = (typeof DESK_PARTS)[number];

/** Statuses of work that has been begun or planned and is neither out nor set aside. */
export const OPEN_STATUSES = [
  'ide',
  'draf',
  'peninjauan',
  'disetujui',
  'terjadwal',
] as const satisfies readonly PlanStatus[];

const WAITING: Readonly<Partial<Record<PlanStatus, DeskPart>>> = {
  peninjauan: 'review',
  disetujui: 'approved',
  terjadwal: 'packed',
};

/**
 * What `day` asks of the desk: what is late, what goes out on that day, and of all other days what waits for a check, for
 * its package or for the hand-over. Each item stands once, in the first part that it belongs to; what is set aside waits
 * for nothing.
 */
export function dayDesk(
  items: readonly PlanEntry[],
  day: string,
  isLate: (item: PlanEntry) => boolean,
): Readonly<Record<DeskPart, readonly PlanEntry[]>> {
  const desk: Record<DeskPart, PlanEntry[]> = { late: [], due: [], review: [], approved: [], packed: [] };
  for (const item of items.toSorted(comparePlan)) {
    const part = partOf(item, day, isLate);
    if (part !== undefined) desk[part].push(item);
  }
  return desk;
}

function partOf(item: PlanEntry, day: string, isLate: (item: PlanEntry) => boolean): DeskPart | undefined {
  if (isSideTrack(item.status)) return undefined;
  if (isLate(item)) return 'late';
  const isOn = item.plannedOn !== null && item.plannedOn <= day && (item.endsOn ?? item.plannedOn) >= day;
  return isOn ? 'due' : WAITING[item.status];
}
