import { sha256Hex } from '../../shared/sha256.ts';
import type { FormatLayouts } from '../layouts.ts';
import { isTarget } from '../resolve-row.ts';
import type { Template } from '../template.ts';
import { SIZES_TARGET, targetsOf } from './targets.ts';

/** Where one column of a table goes: a slot's column such as `judul`, `fakta.1`, `judul@ig_story`, or `ukuran`. */
export interface MappedColumn {
  readonly column: string;
  /** Empty: the column is left aside. */
  readonly target: string;
}

/** Where each column of a table goes, in the table's order. */
export type ColumnMapping = readonly MappedColumn[];

/** Why a mapping cannot be: no such column, no such slot, or one slot for two columns. */
export interface MappingRefusal {
  readonly reason: 'no-column' | 'no-target' | 'twice';
  readonly column: string;
  readonly target: string;
}

/** A heading without what people vary: case, accents, spaces, dots and dashes. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}@]/gu, '')
    .toLowerCase();
}

/** Tables with the same headings, in whatever order and spelling, have the same signature. */
export function headingSignature(columns: readonly string[]): string {
  return sha256Hex(columns.map(plainHeading).sort().join('\n'));
}

/**
 * Which column goes where: one named exactly like a slot always goes there, one named like a slot's label or differing in
 * case, accents or spaces goes where nothing else goes; a name that fits two slots goes to neither.
 */
export function suggestMapping(
  template: Template,
  formats: FormatLayouts,
  columns: readonly string[],
): ColumnMapping {
  const exact = new Set(columns.filter((column) => isTarget(template, formats, column)));
  const taken = new Set<string>(exact);
  const places = placesByName(template);
  return columns.map((column) => {
    if (exact.has(column)) return { column, target: column };
    const target = likelyTarget(template, formats, { column, places });
    if (target === null || taken.has(target)) return { column, target: '' };
    taken.add(target);
    return { column, target };
  });
}

function likelyTarget(
  template: Template,
  formats: FormatLayouts,
  { column, places }: { readonly column: string; readonly places: ReadonlyMap<string, string | null> },
): string | null {
  const [name = '', format, ...rest] = column.split('@');
  const target = places.get(plainHeading(name)) ?? null;
  if (target === null || rest.length > 0) return null;
  if (format === undefined) return target;
  const own = `${target}@${format.trim()}`;
  return isTarget(template, formats, own) ? own : null;
}

/** Where a heading without its spelling goes; null for one that fits two places. */
function placesByName(template: Template): ReadonlyMap<string, string | null> {
  const places = new Map<string, string | null>();
  const add = (name: string, target: string): void => {
    const before = places.get(name);
    places.set(name, before === undefined || before === target ? target : null);
  };
  const targets = targetsOf(template);
  const ids = new Map(targets.map(({ target }) => [plainHeading(target), target]));
  for (const { target, labels } of targets) {
    for (const label of labels) {
      // A slot's own name is nobody else's label.
      if (!ids.has(plainHeading(label))) add(plainHeading(label), target);
    }
  }
  for (const [name, target] of ids) places.set(name, target);
  return places;
}

/**
 * A mapping with some of its columns sent elsewhere, as the officer chose; a target that another column had without being
 * asked for is taken from it.
 */
export function withChosen(
  template: Template,
  formats: FormatLayouts,
  { mapping, chosen }: { readonly mapping: ColumnMapping; readonly chosen: ColumnMapping },
):
  | { readonly ok: true; readonly value: ColumnMapping }
  | { readonly ok: false; readonly error: MappingRefusal } {
  const columns = new Set(mapping.map(({ column }) => column));
  const asked = new Map<string, string>();
  for (const { column, target } of chosen) {
    const refuse = (reason: MappingRefusal['reason']) =>
      ({ ok: false, error: { reason, column, target } }) as const;
    if (!columns.has(column)) return refuse('no-column');
    if (target !== '' && !isTarget(template, formats, target)) return refuse('no-target');
    if (target !== '' && [...asked].some(([other, one]) => one === target && other !== column))
      return refuse('twice');
    asked.set(column, target);
  }
  const taken = new Set(asked.values());
  const value = mapping.map(({ column, target }) => {
    const own = asked.get(column);
    if (own !== undefined) return { column, target: own };
    return { column, target: taken.has(target) ? '' : target };
  });
  return { ok: true, value };
}

/** The cells of a row by where they go; columns without a place are left aside. */
export function mapCells(
  mapping: ColumnMapping,
  cells: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    mapping.flatMap(({ column, target }) => (target === '' ? [] : [[target, cells[column] ?? ''] as const])),
  );
}

/** The column whose cell names the sizes of a row, or undefined. */
export function sizesColumn(mapping: ColumnMapping): string | undefined {
  return mapping.find(({ target }) => target === SIZES_TARGET)?.column;
}
