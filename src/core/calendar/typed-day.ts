import { addDays, addMonthsToDay, isLocalDay, weekdayOf } from '../shared/time.ts';

const DAYS_PER_WEEK = 7;
const WEEKDAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const;
/** English spellings that slip in. */
const MONTH_ALIASES: Readonly<Record<string, number>> = { may: 5, aug: 8, ags: 8, oct: 10, dec: 12, nop: 11 };
const DAY_WORDS: Readonly<Record<string, number>> = {
  'hari ini': 0,
  today: 0,
  besok: 1,
  tomorrow: 1,
  lusa: 2,
  kemarin: -1,
};
/** A two-figure year belongs to this century. */
const CENTURY = 2000;

/**
 * The day that somebody types, as people write days here: `25`, `25 nov`, `25 November 2026`, `25/11`, `25-11-26`,
 * `2026-11-25`, `besok`, `lusa`, `jumat`, `+3`, `-1`.
 * @param near the day that the text is about: a bare number is a day of its month, a day without year the nearest one, a
 *   weekday is the next one after it, `+3` counts from it
 * @param today what `besok` and `hari ini` count from
 * @returns null when the text names no day that exists
 */
export function typedDay(text: string, near: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (typed === '') return null;
  const word = DAY_WORDS[typed];
  if (word !== undefined) return addDays(today, word);
  const weekday = WEEKDAYS.findIndex((name) => typed.length >= 3 && name.startsWith(typed));
  if (weekday !== -1) return nextWeekday(near, weekday);
  if (/^[+-]\d{1,3}$/.test(typed)) return addDays(near, Number(typed));
  if (isLocalDay(typed)) return typed;
  return writtenDay(typed, near);
}

function nextWeekday(after: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(after) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(after, ahead === 0 ? DAYS_PER_WEEK : ahead);
}

const WRITTEN = /^(\d{1,2})(?:[\s/.-]+(\d{1,2}|[a-z]+)(?:[\s/.-]+(\d{2}|\d{4}))?)?$/;

function writtenDay(typed: string, near: string): string | null {
  const [, day = '', monthText, yearText] = WRITTEN.exec(typed) ?? [];
  if (day === '') return null;
  const nearYear = near.slice(0, 4);
  const nearMonth = near.slice(5, 7);
  if (monthText === undefined) {
    const here = `${nearYear}-${nearMonth}-${day.padStart(2, '0')}`;
    if (isLocalDay(here)) return here;
    return null;
  }
  const month = monthNumber(monthText);
  if (month === null) return null;
  const rest = `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (yearText !== undefined) {
    const year = yearText.length === 2 ? String(CENTURY + Number(yearText)) : yearText;
    return existing(`${year}-${rest}`);
  }
  return closestYear(rest, near);
}

/** Of this year and its neighbours, the day nearest to `near`: "5 jan" in December means next January. */
function closestYear(rest: string, near: string): string | null {
  const inHalfAYear = addMonthsToDay(near, 6);
  const halfAYearAgo = addMonthsToDay(near, -6);
  const year = Number(near.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((candidate) => existing(`${candidate}-${rest}`));
  return (
    candidates.find((day) => day !== null && day > halfAYearAgo && day <= inHalfAYear) ??
    candidates[1] ??
    null
  );
}

function existing(day: string): string | null {
  return isLocalDay(day) ? day : null;
}

function monthNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const short = text.slice(0, 3);
  const index = MONTHS.findIndex((month) => month === short);
  return index === -1 ? (MONTH_ALIASES[short] ?? null) : index + 1;
}
