import type { ChartValue } from '#core/design/chart/chart-value.ts';
import { isBlankGrid } from '#core/design/chart/chart-value.ts';
import type { DesignDocument } from '#core/design/document.ts';
import Papa from 'papaparse';

/** The cells of one chart as a file that a spreadsheet opens. */
export interface ChartTable {
  /** `grafik.csv`, after its slot. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a spreadsheet would run; a sign before a figure is no formula. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\s*[\d.,])).*$/s;

/** The table of every chart a design shows, in the order of its template: whoever doubts a picture can count again. */
export function chartTables({ template, values }: DesignDocument): readonly ChartTable[] {
  return template.slots.flatMap(({ id }) => {
    const value = values[id];
    if (value?.kind !== 'chart' || isBlankGrid(value.grid)) return [];
    return [{ name: `${id}.csv`, bytes: new TextEncoder().encode(tableText(value)) }];
  });
}

/** As Excel in Indonesian reads it: byte order mark, semicolons, CR LF; unit and source under the cells. */
function tableText({ grid, title, unit, source }: ChartValue): string {
  const about = [
    ['Judul', title],
    ['Satuan', unit],
    ['Sumber', source],
  ].filter(([, text]) => text?.trim() !== '');
  const rows = [...grid.map((row) => [...row]), ...(about.length === 0 ? [] : [[''], ...about])];
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
