import type { ChartValue } from '#core/design/chart/chart-value.ts';
import { isBlankGrid } from '#core/design/chart/chart-value.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { spreadsheetCsv } from '../files/spreadsheet-csv.ts';

/** The cells of one chart as a file that a spreadsheet opens. */
export interface ChartTable {
  /** `grafik.csv`, after its slot. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The table of every chart a design shows, in the order of its template: whoever doubts a picture can count again. */
export function chartTables({ template, values }: DesignDocument): readonly ChartTable[] {
  return template.slots.flatMap(({ id }) => {
    const value = values[id];
    if (value?.kind !== 'chart' || isBlankGrid(value.grid)) return [];
    return [{ name: `${id}.csv`, bytes: spreadsheetCsv(tableRows(value)) }];
  });
}

/** Unit and source under the cells. */
function tableRows({ grid, title, unit, source }: ChartValue): readonly (readonly string[])[] {
  const about = [
    ['Judul', title],
    ['Satuan', unit],
    ['Sumber', source],
  ].filter(([, text]) => text?.trim() !== '');
  return [...grid, ...(about.length === 0 ? [] : [[''], ...about])];
}
