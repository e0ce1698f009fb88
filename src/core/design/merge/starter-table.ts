import { textOf } from '../draw/slot-values.ts';
import type { SlotValue, SlotValues } from '../document.ts';
import { isOfficeSlot } from '../office-values.ts';
import type { Template, TemplateSlot } from '../template.ts';
import { SIZES_TARGET, targetsOf } from './targets.ts';

/** A table to begin with: its heading and one row under it. */
export interface StarterTable {
  readonly columns: readonly string[];
  readonly row: readonly string[];
}

/**
 * A column for every place of a template, each called so that it goes there by itself, and one row that shows what is meant.
 * What the office fills has no column; a photo's cell is empty, since its file lies nowhere yet.
 * @param values what the row shows
 */
export function starterTable(template: Pick<Template, 'slots'>, values: SlotValues): StarterTable {
  const slots = template.slots.filter((slot) => !isOfficeSlot(slot));
  const cells = [...slots.flatMap((slot) => cellsOf(slot, values)), [SIZES_TARGET, ''] as const];
  return { columns: cells.map(([column]) => column), row: cells.map(([, text]) => text) };
}

type Cell = readonly [column: string, text: string];

function cellsOf(slot: TemplateSlot, values: SlotValues): readonly Cell[] {
  const value = values[slot.id];
  if (slot.type === 'grafik') return chartCells(slot.id, value);
  if (slot.type === 'gambar') return [[slot.id, '']];
  if (slot.columns === undefined) return [[slot.id, textOf(values, slot.id)]];
  return targetsOf({ slots: [slot] }).flatMap(({ target, row, cell, slot: own }): readonly Cell[] =>
    own === null || row === null ? [] : [[target, cellText(value, row - 1, cell)]],
  );
}

function cellText(value: SlotValue | undefined, row: number, cell: string | null): string {
  if (value?.kind === 'list') return value.items[row] ?? '';
  if (value?.kind !== 'table') return '';
  const cells = value.rows[row] ?? {};
  return (cell === null ? Object.values(cells)[0] : cells[cell]) ?? '';
}

/** Names of further series stand in `seri.nilai2`; one series needs none. */
function chartCells(slot: string, value: SlotValue | undefined): readonly Cell[] {
  const { grid, chart, title, unit, source } =
    value?.kind === 'chart' ? value : { grid: [], chart: '', title: '', unit: '', source: '' };
  const about: readonly Cell[] = [
    [`${slot}.jenis`, chart],
    [`${slot}.judul`, title],
    [`${slot}.satuan`, unit],
    [`${slot}.sumber`, source],
  ];
  const rows =
    grid.length === 0
      ? [
          ['', ''],
          ['', ''],
        ]
      : grid;
  const grown = rows.flatMap((row, at) =>
    row.map((text, column): Cell => {
      const name = column === 0 ? 'label' : `nilai${column === 1 ? '' : String(column)}`;
      return [`${slot}.${at === 0 ? 'seri' : String(at)}.${name}`, text];
    }),
  );
  return [...about, ...grown];
}
