import Papa from 'papaparse';
import { fail, ok, type Result } from '#core/shared/result.ts';

/** A table as typed: every cell is text, trimmed; numbers and dates are read later by the slot that gets them. */
export interface TextTable {
  readonly columns: readonly string[];
  /** One record a row, by column; `line` is the row's first line in the file, the heading being line 1. */
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/**
 * Why a file is no table. `table-binary`: not text (an .xlsx renamed, a picture) · `table-empty`: no heading or no
 * rows · `table-broken`: a quotation mark is never closed, or a row has more cells than the heading; `line` says where
 * · `table-column-twice`: two columns have one name.
 */
export type TableRefusal =
  | { readonly code: 'table-binary' | 'table-empty' }
  | { readonly code: 'table-broken'; readonly line: number }
  | { readonly code: 'table-column-twice'; readonly column: string };

/**
 * Reads a CSV as Indonesian offices make them: `;` `,` or tab between the cells, with or without a byte order mark, in
 * UTF-8 or, where that does not decode, in Windows-1252. Empty lines are skipped.
 */
export function readTable(bytes: Uint8Array): Result<TextTable, TableRefusal> {
  const text = decode(bytes);
  if (text === null) return fail({ code: 'table-binary' });
  const parsed = Papa.parse<string[]>(text, {
    delimitersToGuess: [';', ',', '\t'],
    skipEmptyLines: 'greedy',
  });
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) return fail({ code: 'table-broken', line: (quote.row ?? 0) + 1 });
  return toTable(parsed.data, lineNumbers(text, parsed.meta.delimiter));
}

function toTable(
  records: readonly (readonly string[])[],
  lines: readonly number[],
): Result<TextTable, TableRefusal> {
  const [heading, ...body] = records;
  const columns = withoutEmptyTail(heading ?? []).map((name) => name.trim());
  if (columns.length === 0 || body.length === 0) return fail({ code: 'table-empty' });
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) return fail({ code: 'table-column-twice', column: twice });
  const rows: { line: number; cells: Record<string, string> }[] = [];
  for (const [index, record] of body.entries()) {
    const line = lines[index + 1] ?? index + 2;
    if (withoutEmptyTail(record).length > columns.length) return fail({ code: 'table-broken', line });
    rows.push({
      line,
      cells: Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? '').trim()])),
    });
  }
  return ok({ columns, rows });
}

/** Spreadsheets save the cells a user once clicked into: trailing empty ones mean nothing. */
function withoutEmptyTail(record: readonly string[]): readonly string[] {
  return record.slice(0, record.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** The first line of each record that has any text, counted from 1; a quoted cell may hold line breaks. */
function lineNumbers(text: string, delimiter: string): readonly number[] {
  const starts: number[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) starts.push(line);
      line += text.slice(cursor, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      cursor = meta.cursor;
    },
  });
  return starts;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
