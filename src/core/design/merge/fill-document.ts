import { createDocument } from '../create-document.ts';
import type { BrandSnapshot, DesignDocument } from '../document.ts';
import { isAddressSlot, siteAddress } from '../office-values.ts';
import type { ResolvedRow } from '../resolve-row.ts';
import type { Template } from '../template.ts';
import type { ColumnMapping } from './mapping.ts';

/** What the rows of a table are put into: a template as it comes, or a design that somebody has begun. */
export type MergeBase =
  | { readonly kind: 'template'; readonly template: Template; readonly brand: BrandSnapshot }
  | { readonly kind: 'design'; readonly document: DesignDocument };

/** The template of either. */
export function templateOf(base: MergeBase): Template {
  return base.kind === 'template' ? base.template : base.document.template;
}

/**
 * The document of one row. A slot that the table serves holds what the row says, on every size and in the crop nobody
 * chose for it: an empty cell leaves it empty. A design keeps everything else it has.
 */
export function fillDocument(base: MergeBase, mapping: ColumnMapping, row: ResolvedRow): DesignDocument {
  if (base.kind === 'template')
    return { ...createDocument(base.template, base.brand, row.values), overrides: row.overrides };
  const { document } = base;
  const served = servedSlots(mapping);
  const own = (values: DesignDocument['values']): DesignDocument['values'] => without(values, served);
  const layouts = [...new Set([...Object.keys(document.overrides), ...Object.keys(row.overrides)])];
  const overrides = layouts.map((layout) => [
    layout,
    { ...own(inLayout(document.overrides, layout) ?? {}), ...inLayout(row.overrides, layout) },
  ]);
  const crops = Object.entries(document.crops).map(([layout, slots]) => [layout, without(slots, served)]);
  return {
    ...document,
    values: { ...own(document.values), ...row.values },
    // Keys are the layouts of the two, which are layouts.
    overrides: Object.fromEntries(overrides) as DesignDocument['overrides'],
    crops: Object.fromEntries(crops) as DesignDocument['crops'],
  };
}

/** Slots that have a value before a row is put in, from the design or from the office; what a table need not serve. */
export function filledBefore(base: MergeBase): ReadonlySet<string> {
  const { contacts } = base.kind === 'template' ? base.brand : base.document.brand;
  const address = siteAddress(contacts) === null ? [] : templateOf(base).slots.filter(isAddressSlot);
  const values = base.kind === 'template' ? [] : Object.keys(base.document.values);
  return new Set([...values, ...address.map(({ id }) => id)]);
}

function servedSlots(mapping: ColumnMapping): ReadonlySet<string> {
  return new Set(
    mapping
      .filter(({ target }) => target !== '')
      .map(({ target }) => target.split('@')[0]?.split('.')[0] ?? target),
  );
}

function inLayout<Values>(overrides: Readonly<Record<string, Values>>, layout: string): Values | undefined {
  return overrides[layout];
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  slots: ReadonlySet<string>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([slot]) => !slots.has(slot)));
}
