import { Temporal } from 'temporal-polyfill';
import type { DayRule, DaysFile } from './days-file.ts';

/** What sort of day it is; the values stand in `days list`. */
export const DAY_KINDS = [
  'libur_nasional',
  'cuti_bersama',
  'hari_besar',
  'hari_institusi',
  'internasional',
  'keagamaan',
  'profesi',
] as const;
/** The kind of a commemorative day. */
export type DayKind = (typeof DAY_KINDS)[number];

/** The joint decree of a year. */
export interface Decree {
  /** Null: nobody has read it off the decree yet. */
  readonly number: string | null;
  readonly source: string;
  readonly confirmed: boolean;
  /** False: the year has no decree in the data, its movable days are estimates. */
  readonly isIssued: boolean;
}

/** How sure the date of a day is. */
export type DayCertainty = 'tetap' | 'ditetapkan' | 'menunggu_isbat' | 'perkiraan';

/** A day of a year that offices commemorate, or do not work on. */
export interface CommemorativeDay {
  readonly id: string;
  readonly on: string;
  readonly name: string;
  readonly kind: DayKind;
  /** A day off by decree or by law: a red date. */
  readonly isOfficial: boolean;
  /** 1 must be marked by the office … 5 seldom is. */
  readonly priority: number;
  /** Institutions it matters to: `kejaksaan`, `pemasyarakatan`, `imigrasi`, … */
  readonly relevance: readonly string[];
  readonly hashtags: readonly string[];
  readonly certainty: DayCertainty;
  /** False: general knowledge, to be checked before use. */
  readonly isConfirmed: boolean;
  readonly note: string;
}

const KIND_OF_CATEGORY: Readonly<Record<DaysFile['days'][number]['category'], DayKind>> = {
  nasional: 'hari_besar',
  internasional: 'internasional',
  kelembagaan: 'hari_institusi',
  keagamaan: 'keagamaan',
  profesi_tematik: 'profesi',
};
const CERTAINTY: Readonly<Record<string, DayCertainty>> = {
  ditetapkan: 'ditetapkan',
  ditetapkan_skb_menunggu_isbat: 'menunggu_isbat',
  hisab_mabims: 'menunggu_isbat',
  perkiraan: 'perkiraan',
};
const MONTHS_PER_YEAR = 12;
const DAYS_PER_WEEK = 7;
/** Joint leave stops an office as surely as a holiday does. */
const LEAVE_PRIORITY = 1;
/** Monthly customs of the civil service are shown, but below every commemorative day. */
const CUSTOM_PRIORITY = 4;
/** A recurring chore that we only recommend is no commemorative day. */
const RECOMMENDATION = 'rekomendasi';

interface Occurrence {
  readonly on: string;
  readonly certainty: DayCertainty;
}

/** What the data knows of the joint decree of `year`. */
export function decreeOf(file: DaysFile, year: number): Decree {
  const decree = file.meta.decree[String(year)];
  const isIssued = file.cuti_bersama[String(year)] !== undefined;
  if (decree === undefined || !isIssued) {
    return { number: null, source: 'belum ditetapkan', confirmed: false, isIssued: false };
  }
  return { ...decree, isIssued };
}

/** Every day of `year`, by date, then rank, then name. Validity and changes of rank are those of the day itself. */
export function daysOfYear(file: DaysFile, year: number): readonly CommemorativeDay[] {
  const days = [...commemorated(file, year), ...jointLeave(file, year), ...customs(file, year)];
  return days.toSorted((a, b) => compare(a.on, b.on) || rank(a) - rank(b) || compare(a.name, b.name));
}

/** Days from `from` to `to`, both included, over as many years as that takes. */
export function daysBetweenDates(file: DaysFile, from: string, to: string): readonly CommemorativeDay[] {
  const first = Temporal.PlainDate.from(from).year;
  const last = Temporal.PlainDate.from(to).year;
  return Array.from({ length: last - first + 1 }, (_, index) => daysOfYear(file, first + index))
    .flat()
    .filter((day) => day.on >= from && day.on <= to);
}

/** Red dates first, then by priority: the order in which a cramped calendar cell gives room. */
function rank(day: CommemorativeDay): number {
  return day.isOfficial ? 0 : day.priority;
}

function commemorated(file: DaysFile, year: number): readonly CommemorativeDay[] {
  return file.days.flatMap((day) =>
    occurrences(file, day.rule, year)
      .filter(({ on }) => (day.valid_from ?? on) <= on && (day.valid_to ?? on) >= on)
      .map(({ on, certainty }) => ({
        id: day.id,
        on,
        name: day.name_id,
        kind: day.libur_nasional ? ('libur_nasional' as const) : KIND_OF_CATEGORY[day.category],
        isOfficial: day.libur_nasional && certainty !== 'perkiraan',
        priority: day.priority_changes?.findLast((change) => change.from <= on)?.priority ?? day.priority,
        relevance: day.relevance,
        hashtags: day.hashtags,
        certainty,
        isConfirmed: day.evidence === 'sumber',
        note: day.note ?? '',
      })),
  );
}

function jointLeave(file: DaysFile, year: number): readonly CommemorativeDay[] {
  return (file.cuti_bersama[String(year)] ?? []).map((on) => ({
    id: 'cuti_bersama',
    on,
    name: 'Cuti bersama',
    kind: 'cuti_bersama',
    isOfficial: true,
    priority: LEAVE_PRIORITY,
    relevance: [],
    hashtags: [],
    certainty: 'ditetapkan',
    isConfirmed: true,
    note: '',
  }));
}

function customs(file: DaysFile, year: number): readonly CommemorativeDay[] {
  return file.recurring
    .filter((custom) => custom.certainty !== RECOMMENDATION)
    .flatMap((custom) =>
      occurrences(file, custom.rule, year).map(({ on, certainty }) => ({
        id: custom.id,
        on,
        name: custom.name_id,
        kind: 'hari_institusi' as const,
        isOfficial: false,
        priority: CUSTOM_PRIORITY,
        relevance: custom.relevance,
        hashtags: [],
        certainty,
        isConfirmed: custom.certainty === 'tinggi',
        note: '',
      })),
    );
}

function occurrences(file: DaysFile, rule: DayRule, year: number): readonly Occurrence[] {
  switch (rule.type) {
    case 'fixed':
      return [fixed(year, rule.month, rule.day)];
    case 'monthly':
      return Array.from({ length: MONTHS_PER_YEAR }, (_, index) => fixed(year, index + 1, rule.day));
    case 'nth_weekday':
      return nthWeekday(year, rule);
    case 'movable':
      return (file.movable_dates[rule.key]?.[String(year)] ?? []).map(({ date, status }) => ({
        on: date,
        certainty: CERTAINTY[status] ?? 'perkiraan',
      }));
  }
}

function fixed(year: number, month: number, day: number): Occurrence {
  return { on: Temporal.PlainDate.from({ year, month, day }).toString(), certainty: 'tetap' };
}

/** Empty when the month has no such weekday: not every month has a fifth Monday. */
function nthWeekday(year: number, rule: Extract<DayRule, { type: 'nth_weekday' }>): readonly Occurrence[] {
  const first = Temporal.PlainDate.from({ year, month: rule.month, day: 1 });
  const offset = (rule.weekday - first.dayOfWeek + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  const day = 1 + offset + (rule.nth - 1) * DAYS_PER_WEEK;
  return day > first.daysInMonth ? [] : [fixed(year, rule.month, day)];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
