import type { ChartKind, ChartValue } from './chart-value.ts';
import { readChart, type ChartData } from './read-chart.ts';
import { writeFigure } from './read-figure.ts';

const KIND_WORDS: Readonly<Record<ChartKind, string>> = {
  batang: 'Grafik batang',
  kolom: 'Grafik kolom',
  tumpuk: 'Grafik batang bertumpuk',
  garis: 'Grafik garis',
  area: 'Grafik area',
  donat: 'Grafik donat',
  piktogram: 'Piktogram',
  progres: 'Grafik kemajuan',
  angka: 'Kartu angka',
  peta: 'Peta provinsi',
};
/** A course is told from its first to its last figure; the order of other charts means nothing. */
const COURSES: ReadonlySet<ChartKind> = new Set(['garis', 'area']);
/** What rows add up to is said only where adding them is right: not for percentages, courses or goals. */
const WITHOUT_TOTAL: ReadonlySet<ChartKind> = new Set(['garis', 'area', 'progres', 'angka']);

/** A chart in Indonesian sentences: what it is, each series' highest, lowest and total or trend. Empty for one without figures. */
export function chartInWords(value: ChartValue): string {
  const data = readChart(value);
  const about = [value.title.trim(), value.unit.trim() === '' ? '' : `(${value.unit.trim()})`];
  const head = [KIND_WORDS[value.chart], ...about].filter((word) => word !== '').join(' ');
  const series = data.series.flatMap((_, index) => seriesInWords(value, data, index));
  if (series.length === 0) return '';
  const source = value.source.trim();
  return [`${head}.`, ...series, ...(source === '' ? [] : [`Sumber: ${source}.`])].join(' ');
}

interface Named {
  readonly label: string;
  readonly text: string;
  readonly value: number;
}

function seriesInWords(chart: ChartValue, data: ChartData, index: number): readonly string[] {
  const named = data.categories.flatMap(({ label, cells }): readonly Named[] => {
    const cell = cells[index];
    return cell?.value === null || cell === undefined ? [] : [{ label, text: cell.text, value: cell.value }];
  });
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  const name = data.series[index]?.name ?? '';
  const lead = name === '' ? '' : `${name}: `;
  if (named.length === 1) return [`${lead}${first.label} ${first.text}.`];
  const high = named.reduce((best, one) => (one.value > best.value ? one : best));
  const low = named.reduce((best, one) => (one.value < best.value ? one : best));
  const words =
    high.value === low.value
      ? [`semuanya ${first.text}`]
      : [`tertinggi ${high.label} ${high.text}`, `terendah ${low.label} ${low.text}`];
  if (COURSES.has(chart.chart)) words.push(trend(first, last));
  const arePercent = chart.unit.includes('%') || named.some(({ text }) => text.endsWith('%'));
  if (!WITHOUT_TOTAL.has(chart.chart) && !arePercent)
    words.push(`jumlah ${writeFigure(named.reduce((sum, { value }) => sum + value, 0))}`);
  return [sentence(`${lead}${words.join(', ')}`)];
}

function trend(first: Named, last: Named): string {
  const word = last.value > first.value ? 'naik' : last.value < first.value ? 'turun' : 'tetap';
  return `${word} dari ${first.text} (${first.label}) menjadi ${last.text} (${last.label})`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
