import { Temporal } from 'temporal-polyfill';

/**
 * The truth about a plan is a local day, a local time and an IANA zone. Instants stand only for what happened. Nothing
 * here reads a clock or the computer's zone, so every answer is the same on every machine.
 */

/** Years that a calendar of this product may show; a typo such as 20226 is refused rather than stored. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;
const DAYS_PER_WEEK = 7;

/** A day and a time as the wall clock of some zone shows them. */
export interface LocalMoment {
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
}

/** Whether `text` is a day that exists, written `YYYY-MM-DD`: 2026-02-30 is not. */
export function isLocalDay(text: string): boolean {
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return day.toString() === text && day.year >= FIRST_YEAR && day.year <= LAST_YEAR;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether `zone` is an IANA zone that this program can reckon with. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone.includes('/');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The day `count` days after `day`; before it when `count` is negative.
 * @throws RangeError when `day` is not a day
 */
export function addDays(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The day of the week, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek % DAYS_PER_WEEK;
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The month `count` months after `month`, both `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

/** The same day `count` months later; the last day of the month where that one is shorter. */
export function addMonthsToDay(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ months: count }).toString();
}

/** The first and the last day of a month given as `YYYY-MM`. */
export function monthBounds(month: string): { readonly from: string; readonly to: string } {
  const first = Temporal.PlainYearMonth.from(month);
  return {
    from: first.toPlainDate({ day: 1 }).toString(),
    to: first.toPlainDate({ day: first.daysInMonth }).toString(),
  };
}

/** The wall clock of `zone` at an instant given in ISO 8601. */
export function localMoment(instant: string, zone: string): LocalMoment {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The instant at which the wall clock of `zone` shows `moment`, ISO 8601 in UTC with seconds. */
export function instantOf(moment: LocalMoment, zone: string): string {
  return Temporal.PlainDateTime.from(`${moment.day}T${moment.time}`)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'second' });
}

/** Negative when `a` comes first, positive when `b` does, zero when they are one minute. */
export function compareMoments(a: LocalMoment, b: LocalMoment): number {
  return compareText(`${a.day}T${a.time}`, `${b.day}T${b.time}`);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
