import { AppError } from '#contract/errors.ts';
import type { PlanFormat, PlanItem } from '#core/calendar/plan-item.ts';
import { statusWithDay } from '#core/calendar/status.ts';
import type { BackendContext } from '../context.ts';
import { readCalendarData } from '../calendar-data.ts';
import { transaction } from '../db/query.ts';
import { changePlanItem, readPlanItemOrRefuse, withStatus } from '../plan-change.ts';
import { issueRelease, liveEdition } from '../release/release-editions.ts';

/** Where and when a format was posted, as the officer read it: local day and time of the item's zone. */
export interface Posting {
  readonly format: string;
  /** Null for what has no address, as a WhatsApp status. */
  readonly url: string | null;
  readonly on: string;
  readonly time: string;
}

/** Notes that packages were handed to whoever uploads. @throws AppError 'wrong-status' for a format not packaged */
export function handOver(context: BackendContext, itemUid: string, formats: readonly string[]): PlanItem {
  const now = context.clock.now();
  return change(context, itemUid, 'publication.handed-over', (format) => {
    if (!formats.includes(format.format)) return format;
    if (format.delivery !== 'dipaket') throw new AppError('wrong-status', { status: format.delivery });
    return { ...format, delivery: 'diserahkan', handedOverAt: now };
  });
}

/**
 * Notes that a format is out. The first one issues and seals the item's release; the last one makes the item `terbit`.
 * @throws AppError 'wrong-status' for a format that was never packaged, 'invalid-input' without an address it must have
 */
export function markPosted(context: BackendContext, itemUid: string, posting: Posting): PlanItem {
  return transaction(context.db, () => {
    const item = change(context, itemUid, 'publication.posted', (format) => {
      if (format.format !== posting.format) return format;
      if (format.delivery === 'belum') throw new AppError('wrong-status', { status: format.delivery });
      const { url, on, time } = posting;
      if (url === null) refuseWithoutAddress(context, format.format);
      return { ...format, delivery: 'terbit', postedUrl: url, postedOn: on, postedTime: time };
    });
    if (item.releaseUid !== null && liveEdition(context, item.releaseUid).state === 'disetujui') {
      issueRelease(context, item.releaseUid);
    }
    return item;
  });
}

/** @throws AppError 'invalid-input' for a format whose posts have an address */
function refuseWithoutAddress({ resources }: BackendContext, format: string): void {
  const channel = readCalendarData(resources).channels.find(({ id }) => id === format);
  if (channel?.platform === 'whatsapp') return;
  throw new AppError('invalid-input', { call: 'publication.markPosted', field: 'url', reason: 'required' });
}

/** Notes that a format will not be posted. @throws AppError 'reason-required' */
export function skipFormat(
  context: BackendContext,
  itemUid: string,
  { format: skipped, reason }: { readonly format: string; readonly reason: string },
): PlanItem {
  if (reason.trim() === '') throw new AppError('reason-required', { to: 'dilewati' });
  context.audit('publication.skipped', itemUid, { format: skipped, reason });
  return change(context, itemUid, 'publication.skipped', (format) =>
    format.format === skipped ? { ...format, delivery: 'dilewati' } : format,
  );
}

/** Marks formats as packaged and the item as waiting for its hour. */
export function markPackaged(context: BackendContext, itemUid: string, formats: readonly string[]): PlanItem {
  return change(context, itemUid, 'package.built', (format) =>
    formats.includes(format.format) && format.delivery !== 'terbit'
      ? { ...format, delivery: 'dipaket', stale: false }
      : format,
  );
}

function change(
  context: BackendContext,
  itemUid: string,
  act: string,
  changeFormat: (format: PlanFormat) => PlanFormat,
): PlanItem {
  const { rev } = readPlanItemOrRefuse(context.db, itemUid);
  return changePlanItem(context, { uid: itemUid, rev }, act, (item) => {
    const formats = item.formats.map(changeFormat);
    return derived({ ...item, formats });
  }).item;
}

/**
 * The status that follows from the formats: `terbit` when all are out or skipped, `terjadwal` once one is packaged and a
 * day is set; without a day nothing waits for its hour.
 */
function derived(item: PlanItem): PlanItem {
  const isOut = ({ delivery }: PlanFormat) => ['terbit', 'terverifikasi', 'dilewati'].includes(delivery);
  const hasPosted = item.formats.some((format) => format.delivery !== 'dilewati' && isOut(format));
  if (item.status !== 'terbit' && hasPosted && item.formats.every(isOut)) {
    return withStatus(item, { to: 'terbit', by: 'line', reason: '' });
  }
  const isPackaged = item.formats.some(({ delivery }) => delivery === 'dipaket');
  const waiting = item.plannedOn === null ? item.status : statusWithDay(item.status, isPackaged);
  return waiting === item.status ? item : withStatus(item, { to: waiting, by: 'line', reason: '' });
}
