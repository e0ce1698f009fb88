import { SSF } from '@e965/xlsx';

/** The part of the library's number formatter that is used; it comes without types. */
interface Formatter {
  readonly format: (format: string, value: number, options: { readonly date1904: boolean }) => string;
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => {
    readonly y: number;
    readonly m: number;
    readonly d: number;
    readonly H: number;
    readonly M: number;
  } | null;
}
// Held by the tests of this file.
const formatter = SSF as Formatter;

const NAMES: Readonly<Record<string, string>> = {
  ...{ January: 'Januari', February: 'Februari', March: 'Maret', May: 'Mei', June: 'Juni', July: 'Juli' },
  ...{ August: 'Agustus', October: 'Oktober', December: 'Desember', Aug: 'Agu', Oct: 'Okt', Dec: 'Des' },
  ...{ Monday: 'Senin', Tuesday: 'Selasa', Wednesday: 'Rabu', Thursday: 'Kamis', Friday: 'Jumat' },
  ...{ Saturday: 'Sabtu', Sunday: 'Minggu', Mon: 'Sen', Tue: 'Sel', Wed: 'Rab', Thu: 'Kam', Fri: 'Jum' },
  ...{ Sat: 'Sab', Sun: 'Min' },
};

/** A number of a cell, and how the cell shows it. */
export interface NumberCell {
  readonly value: number;
  /** As the workbook keeps it, such as `#,##0.00` or `dd mmmm yyyy`. */
  readonly format: string;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/**
 * What an Indonesian Excel shows in a cell with a number: `1.250,50`, `12,5%`, `20/11/2026`, `20 November 2026 09.30`.
 * Days in digits are written day first whatever the order of the format: a workbook keeps the order of the computer that
 * shows it, and month first would be read as another day.
 */
export function numberText(cell: NumberCell): string {
  return formatter.is_date(cell.format) ? dateText(cell) : withCommas(formatted(cell));
}

function formatted({ format, value, date1904 }: NumberCell): string {
  return formatter.format(format, value, { date1904 });
}

/** Points and commas of the figures change places; those of words around them stay. */
function withCommas(text: string): string {
  return text.replace(/\d[\d,]*(?:\.\d+)?|\.\d+/g, (figure) =>
    figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
  );
}

function dateText(cell: NumberCell): string {
  const date = formatter.parse_date_code(cell.value, { date1904: cell.date1904 });
  // Words in quotation marks, escaped letters and locale marks are not asked for.
  const asked = (cell.format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const isElapsed = /\[h+\]/i.test(cell.format);
  if (date === null || isElapsed || /mmm/.test(asked)) return inIndonesian(formatted(cell));
  const clock = `${two(date.H)}.${two(date.M)}`;
  if (!asked.includes('d')) return asked.includes('h') ? clock : formatted(cell);
  const day = `${two(date.d)}/${two(date.m)}/${date.y}`;
  return asked.includes('h') ? `${day} ${clock}` : day;
}

function inIndonesian(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => NAMES[word] ?? word);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
