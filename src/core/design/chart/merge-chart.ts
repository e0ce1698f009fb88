import {
  CHART_KINDS,
  GRID_COLUMNS_MAX,
  GRID_ROWS_MAX,
  type ChartKind,
  type ChartValue,
} from './chart-value.ts';

/** One filled cell of a table's row that belongs to a chart; a row of null is about the chart as a whole. */
export interface ChartEntry {
  /** Row in the grid: 0 names the series. */
  readonly row: number | null;
  /** `label`, `nilai`, `nilai2`; without a row `jenis`, `judul`, `satuan`, `sumber`. */
  readonly cell: string;
  readonly text: string;
}

const ABOUT: ReadonlySet<string> = new Set(['jenis', 'judul', 'satuan', 'sumber']);

/** What a column after the chart's slot means: `1.label`, `2.nilai`, `seri.nilai2`, `judul`; null for anything else. */
export function chartColumn(
  first: string | undefined,
  cell: string | undefined,
): { readonly row: number | null; readonly cell: string } | null {
  if (first === undefined) return null;
  if (cell === undefined) return ABOUT.has(first) ? { row: null, cell: first } : null;
  const row = first === 'seri' ? 0 : /^[1-9]\d?$/.test(first) ? Number(first) : null;
  if (row === null || row >= GRID_ROWS_MAX || columnOf(cell) === null) return null;
  return { row, cell };
}

/** A chart from the cells of a table's row; an unknown kind stays at the slot's first. */
export function chartFromCells(first: ChartKind, entries: readonly ChartEntry[]): ChartValue {
  const about = (cell: string): string =>
    entries.find((one) => one.row === null && one.cell === cell)?.text ?? '';
  const placed = entries.flatMap(({ row, cell, text }) => {
    const column = columnOf(cell);
    return row === null || column === null ? [] : [{ row, column, text }];
  });
  const rows = Math.max(0, ...placed.map(({ row }) => row)) + (placed.length === 0 ? 0 : 1);
  const columns = Math.max(0, ...placed.map(({ column }) => column)) + 1;
  const kind = about('jenis').toLowerCase();
  return {
    kind: 'chart',
    chart: CHART_KINDS.find((one) => one === kind) ?? first,
    grid: Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: columns },
        (_, column) => placed.find((one) => one.row === row && one.column === column)?.text ?? '',
      ),
    ),
    title: about('judul'),
    unit: about('satuan'),
    source: about('sumber'),
  };
}

/**
 * Where the column goes that fills a chart's cell, by the name the cell has in findings: `grafik.r2.c1` is
 * `grafik.2.nilai`. Null for any other name.
 */
export function chartCellTarget(name: string): { readonly row: string; readonly target: string } | null {
  const [, slot, row = '', column = ''] = /^(.+)\.r(\d+)\.c(\d+)$/u.exec(name) ?? [];
  if (slot === undefined) return null;
  const place = `${slot}.${row === '0' ? 'seri' : row}`;
  const cell = column === '0' ? 'label' : column === '1' ? 'nilai' : `nilai${column}`;
  return { row: place, target: `${place}.${cell}` };
}

/** `label` is the first column, `nilai` the second, `nilai2` the third. */
function columnOf(cell: string): number | null {
  if (cell === 'label') return 0;
  const number = /^nilai([2-9]|1[01])?$/.exec(cell);
  if (number === null) return null;
  const column = Number(number[1] ?? '1');
  return column < GRID_COLUMNS_MAX ? column : null;
}
