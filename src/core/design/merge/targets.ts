import type { Template, TemplateSlot } from '../template.ts';

/** Where a column that names the sizes of its row goes; a template has no slot of this name. */
export const SIZES_TARGET = 'ukuran';

/** Rows of a list that are offered where the template names no most. */
const USUAL_ROWS = 6;
const CHART_ROWS = 8;

/** A place a column may go to. */
export interface MergeTarget {
  /** As a column is called that goes there by itself: `judul`, `fakta.2`, `seri.1.nilai`. */
  readonly target: string;
  /** Null for the sizes of a row. */
  readonly slot: string | null;
  /** From 1; null for what is no row of a list. */
  readonly row: number | null;
  /** Column of a row; null where rows have one. */
  readonly cell: string | null;
  /** Headings that mean it, in both languages. */
  readonly labels: readonly string[];
}

/** The places of a template in the order a form asks for them; sizes come last. */
export function targetsOf(template: Pick<Template, 'slots'>): readonly MergeTarget[] {
  const sizes = {
    target: SIZES_TARGET,
    slot: null,
    row: null,
    cell: null,
    labels: ['Ukuran', 'Size', 'Format'],
  };
  return [...template.slots.flatMap(targetsOfSlot), sizes];
}

function targetsOfSlot(slot: TemplateSlot): readonly MergeTarget[] {
  const names = [slot.label.id, slot.label.en];
  if (slot.type === 'grafik') return chartTargets(slot, names);
  const { columns } = slot;
  if (columns === undefined)
    return [{ target: slot.id, slot: slot.id, row: null, cell: null, labels: names }];
  const isPlain = columns.length === 1;
  const rows = Array.from({ length: slot.max ?? USUAL_ROWS }, (_, index) => index + 1);
  return rows.flatMap((row): readonly MergeTarget[] =>
    isPlain
      ? [
          {
            target: `${slot.id}.${row}`,
            slot: slot.id,
            row,
            cell: null,
            // A table with one column for a list names it without a number.
            labels: names.flatMap((name) => [`${name} ${row}`, ...(row === 1 ? [name, slot.id] : [])]),
          },
        ]
      : columns.map(({ id, label }) => ({
          target: `${slot.id}.${row}.${id}`,
          slot: slot.id,
          row,
          cell: id,
          labels: [label.id, label.en].flatMap((name) => [
            `${name} ${row}`,
            ...names.map((own) => `${own} ${row} ${name}`),
          ]),
        })),
  );
}

function chartTargets(slot: TemplateSlot, names: readonly string[]): readonly MergeTarget[] {
  const about = ['judul', 'satuan', 'sumber'].map((cell) => ({
    target: `${slot.id}.${cell}`,
    slot: slot.id,
    row: null,
    cell,
    labels: names.map((name) => `${name} ${cell}`),
  }));
  const rows = Array.from({ length: CHART_ROWS }, (_, index) => index + 1).flatMap((row) =>
    ['label', 'nilai'].map((cell) => ({
      target: `${slot.id}.${row}.${cell}`,
      slot: slot.id,
      row,
      cell,
      labels: [`${cell} ${row}`],
    })),
  );
  return [...about, ...rows];
}
