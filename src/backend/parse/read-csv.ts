import Papa from 'papaparse';
import type { TableRefusal, TextTable } from '#core/design/merge/table.ts';
import { toTable } from '#core/design/merge/to-table.ts';
import { fail, type Result } from '#core/shared/result.ts';

/**
 * Reads a CSV as Indonesian offices make them: `;` `,` or tab between the cells, with or without a byte order mark, in
 * UTF-8 or, where that does not decode, in Windows-1252. Empty lines are skipped.
 */
export function readCsv(bytes: Uint8Array): Result<TextTable, TableRefusal> {
  const text = decode(bytes);
  if (text === null) return fail({ code: 'table-binary' });
  const parsed = Papa.parse<string[]>(text, {
    delimitersToGuess: [';', ',', '\t'],
    skipEmptyLines: 'greedy',
  });
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) return fail({ code: 'table-broken', line: (quote.row ?? 0) + 1 });
  const starts = lineNumbers(text, parsed.meta.delimiter);
  return toTable(parsed.data.map((cells, index) => ({ line: starts[index] ?? index + 1, cells })));
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
