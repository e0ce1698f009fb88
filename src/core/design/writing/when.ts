import { Temporal } from 'temporal-polyfill';

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const WEEKDAYS = 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' ');

/** A day and perhaps a time as an office writes them; `year` is missing where only day and month were written. */
export interface When {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `08.00` or `08.00–09.30`, or null. */
  readonly time: string | null;
}

const TIME = /(\d{1,2})[.:](\d{2})(?:\s*(?:-|–|s\.d\.)\s*(\d{1,2})[.:](\d{2}))?\s*(?:WIB|WITA|WIT)?\s*$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const SLASHED_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const WORDED_DAY = /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3,})\.?(?:\s+(\d{4}))?$/u;

/**
 * Reads a day with an optional time: `2026-11-23`, `2026-11-23T08:00`, `23/11/2026 08.00-09.30`, `Senin, 23 November
 * 2026`, `23 Nov 08.00`. Null when it is none of these or no such day exists.
 */
export function readWhen(text: string): When | null {
  const trimmed = text.trim();
  const clock = TIME.exec(trimmed);
  const dayText = (clock === null ? trimmed : trimmed.slice(0, clock.index)).replace(
    /[T,\s]*(?:pukul)?\s*$/,
    '',
  );
  const day = readDay(dayText);
  if (day === null || !exists(day)) return null;
  return { ...day, time: clock === null ? null : timeOf(clock) };
}

type Day = Omit<When, 'time'>;

function readDay(text: string): Day | null {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const slashed = SLASHED_DAY.exec(text);
  if (slashed !== null)
    return { year: Number(slashed[3]), month: Number(slashed[2]), day: Number(slashed[1]) };
  const worded = WORDED_DAY.exec(text);
  if (worded === null) return null;
  const month = monthOf(worded[2] ?? '');
  return { year: worded[3] === undefined ? null : Number(worded[3]), month, day: Number(worded[1]) };
}

/** 1 to 12, or 0 for a word that is no month. */
function monthOf(word: string): number {
  const short = word.slice(0, 3).toLowerCase();
  const known = short === 'agu' || short === 'ags' ? 'agu' : short;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(known));
  const fits = MONTHS[month]?.toLowerCase().startsWith(word.toLowerCase()) ?? false;
  return fits || word.length === 3 ? month + 1 : 0;
}

/** Years without one are taken as leap years, so that 29 February can be written. */
function exists({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year: year ?? 2024, month }).daysInMonth;
}

function timeOf(clock: RegExpExecArray): string {
  const [, fromHour, fromMinute, toHour, toMinute] = clock;
  const from = `${(fromHour ?? '').padStart(2, '0')}.${fromMinute ?? ''}`;
  return toHour === undefined ? from : `${from}–${toHour.padStart(2, '0')}.${toMinute ?? ''}`;
}

/** `17 November 2026`, or without the year where none was written. */
export function longDay({ year, month, day }: When): string {
  return [day, MONTHS[month - 1], ...(year === null ? [] : [year])].join(' ');
}

/** `Selasa`; null without a year. */
export function weekdayOf({ year, month, day }: When): string | null {
  if (year === null) return null;
  return WEEKDAYS[Temporal.PlainDate.from({ year, month, day }).dayOfWeek - 1] ?? null;
}

/** `Nov`. */
export function shortMonth({ month }: When): string {
  return (MONTHS[month - 1] ?? '').slice(0, 3);
}

/** `Selasa, 17 November 2026`. */
export function weekdayAndDay(when: When): string {
  const weekday = weekdayOf(when);
  return weekday === null ? longDay(when) : `${weekday}, ${longDay(when)}`;
}

/** Two days as one span: `23–27 November 2026`, `30 November–2 Desember 2026`. */
export function daySpan(first: When, last: When): string {
  if (first.year !== last.year) return `${longDay(first)}–${longDay(last)}`;
  if (first.month !== last.month) return `${longDay({ ...first, year: null })}–${longDay(last)}`;
  return first.day === last.day ? longDay(last) : `${first.day}–${longDay(last)}`;
}
