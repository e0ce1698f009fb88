const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
/** Spellings met in old releases, by the first letters that tell a month apart. */
const MONTH_PREFIXES = [
  'jan',
  'feb|peb',
  'mar',
  'apr',
  'mei',
  'jun',
  'jul',
  'agu|ags|agt',
  'sep',
  'okt|oct',
  'nov|nop',
  'des|dec',
];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const WORDED = /(?<!\d)(\d{1,2})(?:\s+|-)([A-Za-z]{3,9})\.?(?:\s+|-)(\d{4})(?!\d)/gu;
const NUMERIC = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu;
const ISO = /(?<!\d)(\d{4})[-_](\d{2})[-_](\d{2})(?!\d)/gu;

/** A day found in a text, with the place where it stands (UTF-16 offsets). */
export interface FoundDate {
  readonly on: string;
  readonly start: number;
  readonly end: number;
}

/** A local day as Indonesian text writes it: `2026-11-27` → `27 November 2026`. Not a day: the input, unchanged. */
export function indonesianDate(on: string): string {
  const [year, month, date] = on.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (year === undefined || date === undefined || name === undefined) return on;
  return `${String(date)} ${name} ${String(year)}`;
}

/** The first real day written in `text` (worded, ISO or day/month/year), or null. `31 Februari 2024` is not a day. */
export function findDate(text: string): FoundDate | null {
  const found = [
    ...matches(text, WORDED, (m) => day(m[3], monthNumber(m[2] ?? ''), m[1])),
    ...matches(text, ISO, (m) => day(m[1], Number(m[2]), m[3])),
    ...matches(text, NUMERIC, (m) => day(m[3], Number(m[2]), m[1])),
  ];
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

function* matches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | null,
): Generator<FoundDate> {
  for (const match of text.matchAll(pattern)) {
    const on = read(match);
    if (on !== null) yield { on, start: match.index, end: match.index + match[0].length };
  }
}

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return (
    MONTH_PREFIXES.findIndex((prefixes) => prefixes.split('|').some((prefix) => lower.startsWith(prefix))) + 1
  );
}

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const last = DAYS_IN_MONTH[month - 1];
  const number = Number(date);
  if (year === undefined || last === undefined || number < 1 || number > last) return null;
  if (month === 2 && number === 29 && !isLeap(Number(year))) return null;
  if (Number(year) < 1945 || Number(year) > 2200) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
