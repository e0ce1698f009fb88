import { assertNever } from '#core/shared/assert.ts';
import type { ChartKind, ChartValue } from './chart-value.ts';
import { PROVINCES, provinceNamed } from './provinces.ts';
import { cellSlot, readChart, type ChartCell, type ChartData } from './read-chart.ts';

/** What is wrong with the cells of a chart, by the cell it concerns. */
export interface ChartProblem {
  readonly code:
    | 'number-unreadable'
    | 'rows-too-many'
    | 'slot-empty'
    | 'chart-series-too-many'
    | 'chart-negative'
    | 'chart-above-hundred'
    | 'chart-province-unknown'
    | 'chart-province-twice';
  readonly severity: 'error' | 'advice';
  readonly slot: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a kind can show. */
interface KindLimits {
  readonly categories: number;
  readonly series: number;
  readonly negatives: boolean;
}

/** Percentages typed to one decimal may add up to a little more. */
const ROUNDING_PERCENT = 0.5;

/** What a kind of chart can show: beyond it nothing is readable at phone width. */
export function limitsOf(kind: ChartKind): KindLimits {
  switch (kind) {
    case 'batang':
    case 'kolom':
      return { categories: 12, series: 3, negatives: true };
    case 'tumpuk':
      return { categories: 10, series: 5, negatives: false };
    case 'garis':
    case 'area':
      return { categories: 24, series: kind === 'garis' ? 4 : 1, negatives: true };
    case 'donat':
      return { categories: 5, series: 1, negatives: false };
    case 'piktogram':
      return { categories: 8, series: 1, negatives: false };
    case 'progres':
      return { categories: 8, series: 2, negatives: false };
    case 'angka':
      return { categories: 4, series: 2, negatives: true };
    case 'peta':
      return { categories: PROVINCES.length, series: 1, negatives: false };
    default:
      return assertNever(kind);
  }
}

/**
 * Everything a chart cannot show, each with its cell: text where a number belongs, values below zero or more rows and
 * series than the kind can draw, rows without a name; as advice shares that add up to more than all.
 */
export function checkChart(slot: string, value: ChartValue): readonly ChartProblem[] {
  const data = readChart(value);
  const limits = limitsOf(value.chart);
  const cells = data.categories.flatMap((category) => category.cells);
  return [
    ...tooMany(slot, 'rows-too-many', data.categories.length, limits.categories),
    ...tooMany(slot, 'chart-series-too-many', data.series.length, limits.series),
    ...data.categories
      .filter(({ label }) => label === '')
      .map(({ row }) => problem(cellSlot(slot, { row, column: 0 }), 'slot-empty')),
    ...(data.series.length > 1 ? data.series.filter(({ name }) => name === '') : []).map(({ column }) =>
      problem(cellSlot(slot, { row: 0, column }), 'slot-empty'),
    ),
    ...cells
      .filter(({ text, value: figure }) => text !== '' && figure === null)
      .map((cell) => problem(cellSlot(slot, cell), 'number-unreadable', { value: cell.text })),
    ...cells
      .filter(({ value: figure }) => !limits.negatives && figure !== null && figure < 0)
      .map((cell) => problem(cellSlot(slot, cell), 'chart-negative', { value: cell.text })),
    ...(value.chart === 'peta' ? checkProvinces(slot, data) : []),
    ...aboveHundred(slot, value, data),
  ];
}

/** Whether a chart can be drawn as it is: what it cannot show is named first. */
export function isDrawable(value: ChartValue): boolean {
  const { categories, series } = readChart(value);
  const limits = limitsOf(value.chart);
  return (
    categories.length > 0 &&
    series.length > 0 &&
    categories.length <= limits.categories &&
    series.length <= limits.series
  );
}

function tooMany(
  slot: string,
  code: 'rows-too-many' | 'chart-series-too-many',
  count: number,
  max: number,
): readonly ChartProblem[] {
  return count > max ? [problem(slot, code, { count, max })] : [];
}

/** Every row of a map names a province, each once. */
function checkProvinces(slot: string, { categories }: ChartData): readonly ChartProblem[] {
  const named = categories.map(({ label, row }) => ({ label, row, province: provinceNamed(label) }));
  return named.flatMap(({ label, row, province }, index) => {
    const place = cellSlot(slot, { row, column: 0 });
    if (label === '') return [];
    if (province === null) return [problem(place, 'chart-province-unknown', { value: label })];
    const first = named.findIndex((other) => other.province === province);
    return first === index ? [] : [problem(place, 'chart-province-twice', { value: province.name })];
  });
}

/** Shares of one whole never exceed it: looked at where all figures are percentages. */
function aboveHundred(slot: string, value: ChartValue, data: ChartData): readonly ChartProblem[] {
  if (value.chart !== 'donat' && value.chart !== 'tumpuk') return [];
  const groups: readonly (readonly ChartCell[])[] =
    value.chart === 'donat'
      ? [data.categories.flatMap(({ cells }) => cells.slice(0, 1))]
      : data.categories.map(({ cells }) => cells);
  return groups.flatMap((cells) => {
    const arePercent =
      value.unit.includes('%') || cells.every(({ text }) => text === '' || text.endsWith('%'));
    const sum = cells.reduce((total, cell) => total + (cell.value ?? 0), 0);
    const [first] = cells;
    if (!arePercent || first === undefined || sum <= 100 + ROUNDING_PERCENT) return [];
    const place = value.chart === 'donat' ? slot : cellSlot(slot, { row: first.row, column: 0 });
    const params = { sum: Math.round(sum * 10) / 10 };
    return [{ ...problem(place, 'chart-above-hundred', params), severity: 'advice' as const }];
  });
}

function problem(
  slot: string,
  code: ChartProblem['code'],
  params: ChartProblem['params'] = {},
): ChartProblem {
  return { code, severity: 'error', slot, params };
}
