import { allRowsOf, type SlotValue, type SlotValues } from './document.ts';
import { mentions } from './describe-slots.ts';
import type { LayoutId } from './layouts.ts';
import { pagesIn, type Template, type TemplatePage } from './template.ts';

/** The row a text stands in, for its cells. */
export interface RowContext {
  readonly slot: string;
  /** From 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** A list has one column and its slots no third part. */
  readonly isList: boolean;
}

/** A page of a design with its place among the others and the rows it shows. */
export interface PlacedPage extends TemplatePage {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Which page of the template it is, from 0. */
  readonly source: number;
  /** The first row shown, from 1, and how many; null on a page that is no list's. */
  readonly rows: { readonly slot: string; readonly first: number; readonly count: number } | null;
  /** The one row of a page that is made for one row. */
  readonly row: RowContext | null;
}

/**
 * The pages a layout has with these values: a page with `each` as often as its list has rows, blank rows too, so that a row
 * just begun has its page. At least one page.
 */
export function pageSequence(
  template: Template,
  layout: LayoutId,
  values: SlotValues,
): readonly PlacedPage[] {
  const pages = pagesIn(template, layout).flatMap((page, source) => repeated(page, source, values));
  return pages.map((page, index) => ({ ...page, number: index + 1, count: pages.length }));
}

type Unnumbered = Omit<PlacedPage, 'number' | 'count'>;

function repeated(page: TemplatePage, source: number, values: SlotValues): readonly Unnumbered[] {
  if (page.each === undefined) return [{ ...page, source, rows: null, row: null }];
  const { slot, rows: most } = page.each;
  const all = allRowsOf(values, slot);
  const isList = values[slot]?.kind === 'list';
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) => {
    const first = index * most + 1;
    const shown = all.slice(first - 1, first - 1 + most);
    const [cells] = shown;
    const row = most === 1 && cells !== undefined ? { slot, number: first, cells, isList } : null;
    return { ...page, source, rows: { slot, first, count: shown.length }, row };
  });
}

/** The values a page shows: of the list it is repeated for only its own rows. */
export function valuesOnPage(values: SlotValues, { rows }: Pick<PlacedPage, 'rows'>): SlotValues {
  const value = rows === null ? undefined : values[rows.slot];
  if (rows === null || value === undefined) return values;
  return { ...values, [rows.slot]: sliced(value, rows.first - 1, rows.count) };
}

function sliced(value: SlotValue, from: number, count: number): SlotValue {
  if (value.kind === 'list') return { ...value, items: value.items.slice(from, from + count) };
  return value.kind === 'table' ? { ...value, rows: value.rows.slice(from, from + count) } : value;
}

/** The number in its list, from 1, of the row that stands `index`-th on a page. */
export function rowNumber({ rows }: Pick<PlacedPage, 'rows'>, slot: string, index: number): number {
  return (rows?.slot === slot ? rows.first : 1) + index;
}

/**
 * The first of `pages` that shows a slot, or the row of it that `place` names (`butir.3`, `butir.3.judul`).
 * @returns null where none does, and for a list as a whole that goes over several pages
 */
export function pageShowing(
  template: Template,
  pages: readonly PlacedPage[],
  place: string,
): PlacedPage | null {
  const [slot = place, row] = place.split('.');
  const shown = pages.find(({ rows, ...page }) => {
    if (!mentions(page, slot, template.stampSlot)) return false;
    if (rows?.slot !== slot) return true;
    return row !== undefined && Number(row) >= rows.first && Number(row) < rows.first + rows.count;
  });
  return shown ?? null;
}

/** What a finding says of its page: nothing where there is only one. */
export function pageOfFinding({ number, count }: Pick<PlacedPage, 'number' | 'count'>): { page?: number } {
  return count > 1 ? { page: number } : {};
}
