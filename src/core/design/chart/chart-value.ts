import { z } from 'zod';

/** Kinds of chart, in the order a form offers them. Several series make grouped bars and columns. */
export const CHART_KINDS = [
  'batang',
  'kolom',
  'tumpuk',
  'garis',
  'area',
  'donat',
  'piktogram',
  'progres',
  'angka',
  'peta',
] as const;

/** A kind of chart. */
export type ChartKind = (typeof CHART_KINDS)[number];

/** Most rows and columns of a grid, names included: what is pasted beyond is named, not cut. */
export const GRID_ROWS_MAX = 60;
export const GRID_COLUMNS_MAX = 12;
const cell = z.string().max(500);

/** Cells as typed: the first row names the series, the first column the categories, the corner is free. */
export const chartGridSchema = z
  .array(z.array(cell).max(GRID_COLUMNS_MAX).readonly())
  .max(GRID_ROWS_MAX)
  .readonly();

/** Cells as typed, row by row. */
export type ChartGrid = readonly (readonly string[])[];

/** What a chart slot holds: the kind, the cells and what has to stand beside every number. */
export const chartValueShape = {
  chart: z.enum(CHART_KINDS),
  grid: chartGridSchema,
  title: cell.default(''),
  unit: cell.default(''),
  source: cell.default(''),
};

/** Checks a chart in a slot. */
export const chartValueSchema = z.strictObject({ kind: z.literal('chart'), ...chartValueShape });

/** A chart in a slot. */
export type ChartValue = Readonly<z.output<typeof chartValueSchema>>;

/** A chart of which nothing is typed yet. */
export function blankChart(chart: ChartKind): ChartValue {
  return { kind: 'chart', chart, grid: [], title: '', unit: '', source: '' };
}

/** Whether a chart holds no cell to show. */
export function isBlankGrid(grid: ChartGrid): boolean {
  return grid.every((row) => row.every((text) => text.trim() === ''));
}
