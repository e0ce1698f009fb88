import type { DesignDocument, SlotValue } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import type { TemplateSlot } from '#core/design/template.ts';

/** One row of a list or table as the form edits it; a plain list has the one column `butir`. */
export type Row = Readonly<Record<string, string>>;

/** The column of a plain list. */
export const PLAIN_COLUMN = 'butir';

/** Whether rows of this slot are single texts. */
export function isPlainList(slot: TemplateSlot): boolean {
  return slot.columns?.length === 1 || slot.columns === undefined;
}

/** The value that the form shows on `layout`: that layout's own, or the common one. */
export function valueOn(document: DesignDocument, slot: string, layout: LayoutId): SlotValue | undefined {
  return document.overrides[layout]?.[slot] ?? document.values[slot];
}

/** Whether a layout has a value of its own for the slot. */
export function isOverridden(document: DesignDocument, slot: string, layout: LayoutId): boolean {
  return document.overrides[layout]?.[slot] !== undefined;
}

/** Where a change of the slot goes: the layout's own value where there is one, else the common value. */
export function pathOf(document: DesignDocument, slot: string, layout: LayoutId): ChangePath {
  return isOverridden(document, slot, layout) ? ['overrides', layout, slot] : ['values', slot];
}

/** A place of a slot's value in the document. */
export type ChangePath = ['values', string] | ['overrides', LayoutId, string];

/** The text of a value; empty for anything else. */
export function textIn(value: SlotValue | undefined): string {
  return value?.kind === 'text' ? value.text : '';
}

/** The rows of a value; none for anything else. */
export function rowsIn(value: SlotValue | undefined): readonly Row[] {
  if (value?.kind === 'table') return value.rows;
  return value?.kind === 'list' ? value.items.map((text) => ({ [PLAIN_COLUMN]: text })) : [];
}

/** Rows as the value of their slot. */
export function rowsValue(slot: TemplateSlot, rows: readonly Row[]): SlotValue {
  if (!isPlainList(slot)) return { kind: 'table', rows };
  return { kind: 'list', items: rows.map((row) => row[PLAIN_COLUMN] ?? '') };
}

/** A text on the canvas, found in the form: slot, and for a row its index among all rows and its column. */
export interface TextPlace {
  readonly slot: TemplateSlot;
  readonly row: number | null;
  readonly column: string;
}

/**
 * Where the text drawn as `drawn` (`judul`, `fakta.2`, `butir.3.kegiatan`) is kept. Drawn rows are counted without the
 * blank ones, the form's with them; rows that are pages (`pagedSlots`) are drawn blank or not.
 * @returns null for what is no text of a slot, such as a label the template computes
 */
export function placeOf(
  slots: readonly TemplateSlot[],
  drawn: string,
  value: (slot: string) => SlotValue | undefined,
  pagedSlots: ReadonlySet<string>,
): TextPlace | null {
  const [id = '', number, column = PLAIN_COLUMN] = drawn.split('.');
  const slot = slots.find((candidate) => candidate.id === id);
  if (slot === undefined || slot.type === 'gambar' || slot.type === 'pilihan' || slot.type === 'grafik')
    return null;
  if (number === undefined) return slot.columns === undefined ? { slot, row: null, column: '' } : null;
  const isPaged = pagedSlots.has(id);
  const filled = rowsIn(value(id)).flatMap((row, index) =>
    isPaged || Object.values(row).some((cell) => cell.trim() !== '') ? [index] : [],
  );
  const row = filled[Number(number) - 1];
  return row === undefined ? null : { slot, row, column };
}

/** The text at a place. */
export function textAt(value: SlotValue | undefined, place: TextPlace): string {
  return place.row === null ? textIn(value) : (rowsIn(value)[place.row]?.[place.column] ?? '');
}

/** The value with another text at a place. */
export function withTextAt(value: SlotValue | undefined, place: TextPlace, text: string): SlotValue {
  if (place.row === null) return { kind: 'text', text };
  const rows = rowsIn(value).map((row, index) =>
    index === place.row ? { ...row, [place.column]: text } : row,
  );
  return rowsValue(place.slot, rows);
}
