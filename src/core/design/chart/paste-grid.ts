import { GRID_COLUMNS_MAX, GRID_ROWS_MAX, type ChartGrid } from './chart-value.ts';

/**
 * The cells of a block copied from a spreadsheet: tabs between cells, line breaks between rows, and quotes around a cell that
 * holds either. Line breaks inside a cell become blanks; the empty line spreadsheets put last is no row.
 */
export function readPasted(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.replace(/\s*[\r\n]+\s*/g, ' ').trim());
    const after = text[end];
    at = end + (after === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (after === '\t' && at >= text.length) row.push('');
    if (after === '\t') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function plainCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  const length = text.slice(from).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return { cell: text.slice(from, end), end };
}

/** A quoted cell, two quotes standing for one; a quote that is never closed, or goes on behind, is a letter like others. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  if (match === null) return plainCell(text, from);
  return { cell: (match[1] ?? '').replaceAll('""', '"'), end: from + match[0].length };
}

/** A grid with a block of cells put in at a place, grown where needed; null when it would outgrow a chart. */
export function withBlock(
  grid: ChartGrid,
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): ChartGrid | null {
  const rows = Math.max(grid.length, at.row + block.length);
  const width = Math.max(0, ...block.map((cells) => cells.length));
  const columns = Math.max(0, ...grid.map((cells) => cells.length), at.column + width);
  if (rows > GRID_ROWS_MAX || columns > GRID_COLUMNS_MAX) return null;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (_, column) => block[row - at.row]?.[column - at.column] ?? grid[row]?.[column] ?? '',
    ),
  );
}
