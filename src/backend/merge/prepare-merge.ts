import { dirname } from 'node:path';
import { AppError } from '#contract/errors.ts';
import { templateOf, filledBefore, type MergeBase } from '#core/design/merge/fill-document.ts';
import {
  headingSignature,
  plainHeading,
  suggestMapping,
  withChosen,
  type ColumnMapping,
} from '#core/design/merge/mapping.ts';
import { sizeNamed, type MergeSize } from '#core/design/merge/row-sizes.ts';
import type { OpenedTable } from '#core/design/merge/table.ts';
import { missingTargets } from '#core/design/resolve-row.ts';
import { layoutsOf, type Template } from '#core/design/template.ts';
import type { FormatLayouts } from '#core/design/layouts.ts';
import type { BackendContext } from '../context.ts';
import { readMapping } from '../db/tables/merge-mapping.ts';
import { readDesignStock, stockOf } from '../design/design-stock.ts';
import { brandFor } from '../design/office-brand.ts';
import { readGuarded } from '../design/read-guarded.ts';
import { nameOfSource, openTable, type TableSource } from './open-table.ts';
import type { PhotoSource } from './row-photos.ts';

/** What is merged into what, before anything was opened. */
export interface MergeSubject {
  readonly templateId?: string | undefined;
  readonly designUid?: string | undefined;
  readonly source: TableSource;
  readonly sheet: string | null;
  /** Columns the officer sent somewhere; the others go where they went last time, or where their names say. */
  readonly mapping: ColumnMapping;
  /** Null: beside the table. */
  readonly photos: PhotoSource | null;
}

/** A table opened for a template or a design. */
export interface PreparedMerge {
  readonly base: MergeBase;
  readonly template: Template;
  readonly title: string;
  readonly table: OpenedTable;
  readonly formats: FormatLayouts;
  readonly mapping: ColumnMapping;
  /** Whether the mapping is the one of last time. */
  readonly isRemembered: boolean;
  readonly signature: string;
  /** Required slots without a column. */
  readonly missing: readonly string[];
  readonly photos: PhotoSource;
}

/**
 * Opens the table and says where its columns go.
 * @throws AppError 'template-unknown' | 'not-found' | 'file-missing' | 'table-unreadable' | 'table-mapping-unfit'
 */
export async function prepareMerge(context: BackendContext, subject: MergeSubject): Promise<PreparedMerge> {
  const { base, title } = baseOf(context, subject);
  const template = templateOf(base);
  const table = await openTable(context, subject.source, subject.sheet);
  const formats = { note: '', formats: readDesignStock(context.resources).formats };
  const signature = headingSignature(table.columns);
  const suggested = suggestMapping(template, formats, table.columns);
  const before = readMapping(context.db, { templateId: template.id, signature });
  const remembered =
    before === null
      ? null
      : withChosen(template, formats, { mapping: suggested, chosen: named(before, table) });
  const start = remembered?.ok === true ? remembered.value : suggested;
  const mapped = withChosen(template, formats, { mapping: start, chosen: subject.mapping });
  if (!mapped.ok)
    throw new AppError('table-mapping-unfit', { path: nameOfSource(subject.source), ...mapped.error });
  const targets = mapped.value.map(({ target }) => target).filter((target) => target !== '');
  return {
    ...{ base, template, title, table, formats, signature, mapping: mapped.value },
    isRemembered: remembered?.ok === true,
    missing: missingTargets(template, formats, { targets, filled: filledBefore(base) }),
    photos:
      subject.photos ?? ('path' in subject.source ? { dir: dirname(subject.source.path) } : { files: [] }),
  };
}

/**
 * The sizes of all rows that name none themselves.
 * @throws AppError 'size-not-offered'
 */
export function sizesOf(
  { template, formats }: Pick<PreparedMerge, 'template' | 'formats'>,
  names: readonly string[],
): readonly MergeSize[] {
  const offered = layoutsOf(template);
  if (names.length === 0) return offered.map((layout) => ({ name: layout, layout, scale: 1 }));
  return names.map((name) => {
    const size = sizeNamed(formats, name);
    if (size === null || !offered.includes(size.layout))
      throw new AppError('size-not-offered', { format: name });
    return size;
  });
}

/** What was remembered, for the columns of this table: another spelling of a heading is the same column. */
function named(before: ColumnMapping, table: OpenedTable): ColumnMapping {
  const targets = new Map(before.map(({ column, target }) => [plainHeading(column), target]));
  return table.columns.flatMap((column) => {
    const target = targets.get(plainHeading(column));
    return target === undefined ? [] : [{ column, target }];
  });
}

/**
 * What a table is put into.
 * @throws AppError 'template-unknown' | 'not-found'
 */
export function baseOf(
  context: BackendContext,
  { templateId, designUid }: Pick<MergeSubject, 'templateId' | 'designUid'>,
): { readonly base: MergeBase; readonly title: string } {
  if (designUid !== undefined) {
    const design = readGuarded(context, designUid);
    if (design === null) throw new AppError('not-found', { kind: 'design', id: designUid });
    return { base: { kind: 'design', document: design.document }, title: design.title };
  }
  const template = stockOf(context).templates.find(({ id }) => id === templateId);
  if (template === undefined) throw new AppError('template-unknown', { id: templateId ?? '' });
  return {
    base: { kind: 'template', template, brand: brandFor(context, template) },
    title: template.name.id,
  };
}
