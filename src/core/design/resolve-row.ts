import type { DesignDocument, PhotoValue, SlotValue } from './document.ts';
import { layoutOfFormat, LAYOUT_IDS, type FormatLayouts, type LayoutId } from './layouts.ts';
import { chartFromCells, chartColumn } from './chart/merge-chart.ts';
import { SIZES_TARGET } from './merge/targets.ts';
import type { Template, TemplateSlot } from './template.ts';

/** A picture a row asks for by file name. */
export interface WantedPicture {
  readonly slot: string;
  /** The layout it is for, null for all. */
  readonly layout: LayoutId | null;
  readonly file: string;
  readonly column: string;
}

/** Values of one row, by where they hold. */
export interface ResolvedRow {
  readonly values: DesignDocument['values'];
  readonly overrides: DesignDocument['overrides'];
  /** To be looked up beside the table and put in with `withPicture`. */
  readonly pictures: readonly WantedPicture[];
}

interface Target {
  readonly slot: TemplateSlot;
  readonly layout: LayoutId | null;
  /** From 1; null for a slot that is no list. */
  readonly row: number | null;
  /** Column of a row; null for a plain list. */
  readonly cell: string | null;
}

type TargetOrReason = Target | 'unknown' | 'without-layout';

/** Whether a column of this name goes somewhere by itself: `judul`, `fakta.1`, `seri.1.label`, `judul@ig_story`, `ukuran`. */
export function isTarget(template: Template, formats: FormatLayouts, column: string): boolean {
  return column === SIZES_TARGET || typeof targetOf(template, formats, column) === 'object';
}

/** Slots that the office fills when a table does not. */
const FROM_OFFICE: ReadonlySet<string> = new Set(['logo', 'satker', 'kontak_medsos']);

/**
 * Targets that a table must serve and does not: for each required slot without any column the name of its first one, such
 * as `klaim`, `fakta.1`, `seri.1.label`.
 * @param filled slots that have a value without the table
 */
export function missingTargets(
  template: Template,
  formats: FormatLayouts,
  { targets, filled }: { readonly targets: readonly string[]; readonly filled: ReadonlySet<string> },
): readonly string[] {
  const served = new Set([
    ...filled,
    ...targets.flatMap((column) => {
      const target = targetOf(template, formats, column);
      return typeof target === 'object' ? [target.slot.id] : [];
    }),
  ]);
  return template.slots
    .filter((slot) => slot.required && !FROM_OFFICE.has(slot.id) && !served.has(slot.id))
    .map(firstColumn);
}

function firstColumn(slot: TemplateSlot): string {
  if (slot.type === 'grafik') return `${slot.id}.1.label`;
  if (slot.columns === undefined) return slot.id;
  const cell = slot.columns.find(({ required }) => required) ?? slot.columns[0];
  return isPlainList(slot) || cell === undefined ? `${slot.id}.1` : `${slot.id}.1.${cell.id}`;
}

/**
 * The slot values of one row of a table whose cells stand by where they go. Empty cells leave their slot empty; what goes
 * nowhere is left aside.
 */
export function resolveRow(
  template: Template,
  formats: FormatLayouts,
  row: Readonly<Record<string, string>>,
): ResolvedRow {
  const cells = Object.entries(row).flatMap(([column, text]) => {
    const target = targetOf(template, formats, column);
    return typeof target === 'object' && text.trim() !== '' ? [{ ...target, text: text.trim(), column }] : [];
  });
  const texts = cells.filter(({ slot }) => slot.type !== 'gambar');
  const valuesFor = (layout: LayoutId | null): Record<string, SlotValue> =>
    Object.fromEntries(
      template.slots.flatMap((slot) => {
        const own = texts.filter((cell) => cell.slot.id === slot.id && cell.layout === layout);
        return own.length === 0 ? [] : [[slot.id, valueOf(slot, own)] as const];
      }),
    );
  const overrides = LAYOUT_IDS.map((layout) => [layout, valuesFor(layout)] as const);
  return {
    values: valuesFor(null),
    overrides: Object.fromEntries(overrides.filter(([, values]) => Object.keys(values).length > 0)),
    pictures: cells
      .filter(({ slot }) => slot.type === 'gambar')
      .map(({ slot, layout, text, column }) => ({ slot: slot.id, layout, file: text, column })),
  };
}

/** A resolved row with one of its pictures in place. */
export function withPicture(row: ResolvedRow, wanted: WantedPicture, photo: PhotoValue): ResolvedRow {
  if (wanted.layout === null) return { ...row, values: { ...row.values, [wanted.slot]: photo } };
  const own = { ...row.overrides[wanted.layout], [wanted.slot]: photo };
  return { ...row, overrides: { ...row.overrides, [wanted.layout]: own } };
}

function targetOf(template: Template, formats: FormatLayouts, column: string): TargetOrReason {
  const [path = '', format, ...rest] = column.trim().split('@');
  const [slotId, number, cell, ...deeper] = path.split('.');
  const slot = template.slots.find(({ id }) => id === slotId);
  if (slot === undefined || rest.length > 0 || deeper.length > 0) return 'unknown';
  const place = placeIn(slot, number, cell);
  if (place === null) return 'unknown';
  // The stamp's word is one for all sizes: a column that would change it on one size is not honoured.
  if (format !== undefined && slot.id === template.stampSlot) return 'unknown';
  if (format === undefined) return { slot, layout: null, ...place };
  const layout = layoutOfFormat(formats, format)?.layout ?? LAYOUT_IDS.find((id) => id === format);
  return layout === undefined ? 'without-layout' : { slot, layout, ...place };
}

function placeIn(
  slot: TemplateSlot,
  number: string | undefined,
  cell: string | undefined,
): Pick<Target, 'row' | 'cell'> | null {
  if (slot.type === 'grafik') return chartPlace(number, cell);
  if (slot.columns === undefined) return number === undefined ? { row: null, cell: null } : null;
  if (number === undefined || !/^[1-9]\d?$/.test(number)) return null;
  if (isPlainList(slot)) return cell === undefined ? { row: Number(number), cell: null } : null;
  return slot.columns.some(({ id }) => id === cell) && cell !== undefined
    ? { row: Number(number), cell }
    : null;
}

/** `grafik.1.label`, `grafik.2.nilai`, `grafik.seri.nilai2`; `grafik.judul` and the like have no row. */
function chartPlace(
  number: string | undefined,
  cell: string | undefined,
): Pick<Target, 'row' | 'cell'> | null {
  const column = chartColumn(number, cell);
  return column === null ? null : { row: column.row, cell: column.cell };
}

function chartFrom(slot: TemplateSlot, cells: readonly (Target & { readonly text: string })[]): SlotValue {
  return chartFromCells(
    slot.charts?.[0] ?? 'batang',
    cells.map(({ row, cell, text }) => ({ row, cell: cell ?? '', text })),
  );
}

/** A list with one column, whose rows are texts. */
function isPlainList(slot: TemplateSlot): boolean {
  return slot.columns?.length === 1;
}

function valueOf(slot: TemplateSlot, cells: readonly (Target & { readonly text: string })[]): SlotValue {
  if (slot.type === 'grafik') return chartFrom(slot, cells);
  if (slot.columns === undefined) return { kind: 'text', text: cells[0]?.text ?? '' };
  const count = Math.max(...cells.map(({ row }) => row ?? 0));
  const rows = Array.from({ length: count }, (_, index) => cells.filter(({ row }) => row === index + 1));
  if (isPlainList(slot)) return { kind: 'list', items: rows.map((row) => row[0]?.text ?? '') };
  return {
    kind: 'table',
    rows: rows.map((row) => Object.fromEntries(row.map(({ cell, text }) => [cell ?? '', text]))),
  };
}
