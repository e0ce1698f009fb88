import type { ChartGrid, ChartValue } from './chart-value.ts';
import { readFigure } from './read-figure.ts';

/** One cell with the place it was typed in. */
export interface ChartCell {
  /** As typed, without blanks around it. */
  readonly text: string;
  /** Null for an empty cell and for one that says no number. */
  readonly value: number | null;
  /** Row and column in the grid; both from 1, names are row 0 and column 0. */
  readonly row: number;
  readonly column: number;
}

/** A series: what its column is called and where it stands. */
export interface ChartSeries {
  readonly name: string;
  readonly column: number;
}

/** A category with its cells, one for each series in their order. */
export interface ChartCategory {
  readonly label: string;
  readonly row: number;
  readonly cells: readonly ChartCell[];
}

/** A grid read: rows and columns that are wholly blank are left out, every cell still knows its place. */
export interface ChartData {
  readonly series: readonly ChartSeries[];
  readonly categories: readonly ChartCategory[];
}

/** Reads the cells of a chart. Columns beyond the first without a figure or name are no series. */
export function readChart({ grid }: Pick<ChartValue, 'grid'>): ChartData {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, index) => index + 1).filter((column) =>
    grid.some((_, row) => cellText(grid, row, column) !== ''),
  );
  const rows = grid.map((_, row) => row).filter((row) => row > 0 && !isBlankRow(grid, row));
  return {
    series: columns.map((column) => ({ column, name: cellText(grid, 0, column) })),
    categories: rows.map((row) => ({
      row,
      label: cellText(grid, row, 0),
      cells: columns.map((column) => {
        const text = cellText(grid, row, column);
        return { text, value: readFigure(text), row, column };
      }),
    })),
  };
}

/** The text of a cell without blanks around it; empty outside the grid. */
export function cellText(grid: ChartGrid, row: number, column: number): string {
  return (grid[row]?.[column] ?? '').trim();
}

function isBlankRow(grid: ChartGrid, row: number): boolean {
  return (grid[row] ?? []).every((text) => text.trim() === '');
}

/** The name of a cell in findings and on drawn items: `grafik.r2.c1`. */
export function cellSlot(slot: string, { row, column }: Pick<ChartCell, 'row' | 'column'>): string {
  return `${slot}.r${row}.c${column}`;
}
