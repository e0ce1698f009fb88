import type { Writing } from '../template-text.ts';
import { daySpan, longDay, readWhen, shortMonth, weekdayAndDay, weekdayOf, type When } from './when.ts';

/**
 * A value written out for a reader. A value that cannot be read as what it should be stays as it was typed: what the
 * office wrote is never replaced by a guess.
 *
 * @param zoneLabel WIB, WITA or WIT, added to times
 */
export function writeAs(value: string, writing: Writing, zoneLabel: string): string {
  switch (writing) {
    case 'tanggal':
      return written(value, longDay);
    case 'hari_tanggal':
      return written(value, weekdayAndDay);
    case 'rentang':
      return writeSpan(value);
    case 'waktu_cek':
      return written(value, (when) =>
        when.time === null ? weekdayAndDay(when) : `${weekdayAndDay(when)}, ${when.time} ${zoneLabel}`,
      );
    case 'hari_angka':
      return partOf(value, (when) => String(when.day)) ?? '';
    case 'hari_nama':
      return partOf(value, (when) => weekdayOf(when) ?? shortMonth(when)) ?? '';
    case 'jam':
      return partOf(value, (when) => (when.time === null ? '' : `${when.time} ${zoneLabel}`)) ?? value;
    case 'kutip':
      return /^[“"']/.test(value) ? value : `“${value}”`;
    case 'awal_kapital':
      return value.charAt(0).toLocaleUpperCase('id') + value.slice(1);
  }
}

function partOf(value: string, part: (when: When) => string): string | null {
  const when = readWhen(value);
  return when === null ? null : part(when);
}

function written(value: string, write: (when: When) => string): string {
  return partOf(value, write) ?? value;
}

const SPAN_MARK = /\s*(?:\/(?=\d{4}-)|\bs\.d\.|\bsampai(?: dengan)?\b)\s*/;

/** Whether a value is a day, or a span of two: `23–27 November 2026`, `30 Nov – 2 Des 2026`, `2026-11-23/2026-11-27`. */
export function isReadableWhen(value: string): boolean {
  const withoutFirstDay = value.replace(/^\s*\d{1,2}\s*[-–]\s*(?=\d{1,2}\s+\p{L})/u, '');
  const days = withoutFirstDay.split(SPAN_MARK).flatMap((part) => part.split(/\s+[-–]\s+(?=\d{1,2}[\s/])/));
  return days.length <= 2 && days.every((day) => readWhen(day) !== null);
}

function writeSpan(value: string): string {
  const [first, last, ...rest] = value.split(SPAN_MARK);
  if (first === undefined || last === undefined || rest.length > 0) return written(value, longDay);
  const from = readWhen(first);
  const to = readWhen(last);
  return from === null || to === null ? value : daySpan(from, to);
}
