import Papa from 'papaparse';

/** What a spreadsheet would run; a sign before a figure is no formula. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\s*[\d.,])).*$/s;

/** Rows as a file that Excel in Indonesian reads: byte order mark, semicolons, CR LF; nothing in it runs as a formula. */
export function spreadsheetCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => [...row]);
  const text = Papa.unparse(cells, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
