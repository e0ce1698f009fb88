/** The languages of the interface. Content keeps its own language. */
export type Language = 'id' | 'en';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const KIB = 1024;
const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 1440;

/** Abbreviations that people in Indonesia write behind an hour. @see Keppres 41/1987 on time zones, read 2026-11-22 */
const ZONE_ABBREVIATION: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

interface DurationWords {
  readonly day: (count: number) => string;
  readonly hour: (count: number) => string;
  readonly minute: (count: number) => string;
  readonly underMinute: string;
}

const DURATION_WORDS: Readonly<Record<Language, DurationWords>> = {
  id: {
    day: (count) => `${count} hari`,
    hour: (count) => `${count} jam`,
    minute: (count) => `${count} menit`,
    underMinute: 'kurang dari semenit',
  },
  en: {
    day: (count) => (count === 1 ? '1 day' : `${count} days`),
    hour: (count) => (count === 1 ? '1 hour' : `${count} hours`),
    minute: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
    underMinute: 'less than a minute',
  },
};

/** Writes figures, days, times and amounts as the chosen language does. Days are `YYYY-MM-DD`, times `HH:MM`. */
export interface Format {
  readonly language: Language;
  /** 1940 → `1.940`. */
  readonly number: (value: number) => string;
  /** At most one decimal: `4,5` in Indonesian. */
  readonly tenths: (value: number) => string;
  /** 81.2 → `81,2 persen`. */
  readonly percent: (value: number) => string;
  /** 820224 → `801 KB`; from one MiB on with one digit: `1,2 MB`. */
  readonly bytes: (sizeBytes: number) => string;
  /** `Senin, 23 November 2026`. */
  readonly day: (on: string) => string;
  /** `Senin, 23 November`. */
  readonly dayOfYear: (on: string) => string;
  /** `23 November 2026`. */
  readonly date: (on: string) => string;
  /** `23 Nov`. */
  readonly dayShort: (on: string) => string;
  /** `Senin`. */
  readonly weekday: (on: string) => string;
  /** `Sen`. */
  readonly weekdayShort: (on: string) => string;
  /** `November 2026`, from `YYYY-MM` or a day. */
  readonly month: (month: string) => string;
  /** `23–27 November`, `30 November – 4 Desember`. */
  readonly dayRange: (from: string, to: string) => string;
  /** `09:42` → `09.42`. */
  readonly time: (time: string) => string;
  /** `09:42` → `09.42 WITA`. */
  readonly timeInZone: (time: string, zone?: string) => string;
  /** `Asia/Makassar` → `WITA`; a zone outside Indonesia keeps its IANA name. */
  readonly zone: (zone?: string) => string;
  /** The local day of an instant, `YYYY-MM-DD`. */
  readonly dayOf: (instant: string) => string;
  /** The local time of an instant, `HH:MM`. */
  readonly timeOf: (instant: string) => string;
  /** An instant as `20 Nov, 15.12`. */
  readonly moment: (instant: string) => string;
  /** A length of time in its two largest parts: `10 jam 28 menit`, `2 hari 3 jam`. */
  readonly duration: (durationMs: number) => string;
  /** `a, b, dan c`. */
  readonly list: (parts: readonly string[]) => string;
}

/**
 * The formatter of a language for an office in `zone` (IANA). Cheap to call; its Intl objects are made once.
 */
export function createFormat(language: Language, zone: string): Format {
  return {
    language,
    ...figures(language),
    ...days(language),
    ...times(language, zone),
    duration: (durationMs) => duration(DURATION_WORDS[language], durationMs),
  };
}

function figures(language: Language): Pick<Format, 'number' | 'tenths' | 'percent' | 'bytes' | 'list'> {
  const locale = LOCALE[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => whole.format(value),
    tenths: (value) => tenth.format(value),
    percent: (value) => `${tenth.format(value)} ${language === 'id' ? 'persen' : 'per cent'}`,
    bytes: (sizeBytes) => {
      if (sizeBytes < KIB) return `${whole.format(sizeBytes)} B`;
      if (sizeBytes < KIB * KIB) return `${whole.format(sizeBytes / KIB)} KB`;
      if (sizeBytes < KIB ** 3) return `${tenth.format(sizeBytes / KIB ** 2)} MB`;
      return `${tenth.format(sizeBytes / KIB ** 3)} GB`;
    },
    list: (parts) => list.format(parts),
  };
}

type DayFormats = Pick<
  Format,
  'day' | 'dayOfYear' | 'date' | 'dayShort' | 'weekday' | 'weekdayShort' | 'month' | 'dayRange'
>;

function days(language: Language): DayFormats {
  const make = (options: Intl.DateTimeFormatOptions): ((on: string) => string) => {
    const format = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' });
    return (on) => format.format(utcNoon(on));
  };
  const dayAndMonth = make({ day: 'numeric', month: 'long' });
  const dayNumber = make({ day: 'numeric' });
  return {
    day: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: make({ weekday: 'long', day: 'numeric', month: 'long' }),
    date: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayShort: make({ day: 'numeric', month: 'short' }),
    weekday: make({ weekday: 'long' }),
    weekdayShort: make({ weekday: 'short' }),
    month: make({ month: 'long', year: 'numeric' }),
    dayRange: (from, to) => {
      if (from === to) return dayAndMonth(from);
      const sameMonth = from.slice(0, 7) === to.slice(0, 7);
      return sameMonth
        ? `${dayNumber(from)}–${dayAndMonth(to)}`
        : `${dayAndMonth(from)} – ${dayAndMonth(to)}`;
    },
  };
}

type TimeFormats = Pick<Format, 'time' | 'timeInZone' | 'zone' | 'dayOf' | 'timeOf' | 'moment'>;

function times(language: Language, officeZone: string): TimeFormats {
  const local = new Intl.DateTimeFormat('en-CA', {
    timeZone: officeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const shortDay = new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const parts = (instant: string): Readonly<Record<string, string>> =>
    Object.fromEntries(local.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const dayOf = (instant: string): string => {
    const p = parts(instant);
    return `${p['year'] ?? ''}-${p['month'] ?? ''}-${p['day'] ?? ''}`;
  };
  const timeOf = (instant: string): string => {
    const p = parts(instant);
    return `${p['hour'] ?? ''}:${p['minute'] ?? ''}`;
  };
  const time = (value: string): string => (language === 'id' ? value.replace(':', '.') : value);
  const zone = (name = officeZone): string => ZONE_ABBREVIATION[name] ?? name;
  return {
    time,
    zone,
    dayOf,
    timeOf,
    timeInZone: (value, name) => `${time(value)} ${zone(name)}`,
    moment: (instant) => `${shortDay.format(utcNoon(dayOf(instant)))}, ${time(timeOf(instant))}`,
  };
}

/** Noon of a day in UTC, so that no zone can turn it into the day before. A month counts from its first day. */
function utcNoon(on: string): Date {
  const [year = '1970', month = '01', day = '01'] = on.slice(0, 10).split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
}

function duration(words: DurationWords, durationMs: number): string {
  const minutes = Math.floor(Math.abs(durationMs) / MINUTE_MS);
  if (minutes === 0) return words.underMinute;
  const parts = [
    [Math.floor(minutes / DAY_MIN), words.day],
    [Math.floor((minutes % DAY_MIN) / HOUR_MIN), words.hour],
    [minutes % HOUR_MIN, words.minute],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, word]) => word(count))
    .join(' ');
}
