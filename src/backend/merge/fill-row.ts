import type { DesignDocument } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { checkRow, placeFindings } from '#core/design/merge/check-row.ts';
import { fillDocument } from '#core/design/merge/fill-document.ts';
import { mapCells, sizesColumn } from '#core/design/merge/mapping.ts';
import { readRowSizes, type MergeSize } from '#core/design/merge/row-sizes.ts';
import type { TableRow } from '#core/design/merge/table.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderContext, RenderedDesign } from '#core/design/rendered-design.ts';
import { resolveRow } from '#core/design/resolve-row.ts';
import { layoutsOf } from '#core/design/template.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { PreparedMerge } from './prepare-merge.ts';
import type { RowPhotos } from './row-photos.ts';

/** One row as it would be drawn, and everything that is wrong with it. */
export interface FilledRow {
  readonly document: DesignDocument;
  readonly sizes: readonly MergeSize[];
  readonly pages: ReadonlyMap<LayoutId, RenderedDesign>;
  readonly findings: readonly Finding[];
}

/** What rows are filled with. */
export interface FillContext {
  readonly prepared: PreparedMerge;
  readonly photos: RowPhotos;
  /** Of rows that name no sizes. */
  readonly sizes: readonly MergeSize[];
  readonly faces: RenderContext;
}

/** The sizes of one row, and what its cell of sizes names that there is not. */
export function sizesOfRow(
  { prepared, sizes }: Pick<FillContext, 'prepared' | 'sizes'>,
  { cells }: TableRow,
): { readonly sizes: readonly MergeSize[]; readonly findings: readonly Finding[] } {
  const { template, formats, mapping } = prepared;
  const column = sizesColumn(mapping);
  const cell = column === undefined ? '' : (cells[column] ?? '').trim();
  if (column === undefined || cell === '') return { sizes, findings: [] };
  const asked = readRowSizes(formats, layoutsOf(template), cell);
  const finding = (code: 'size-unknown' | 'size-unoffered') => (name: string) =>
    ({ code, severity: 'error', subject: template.id, field: column, params: { value: name } }) as const;
  return {
    sizes: asked.sizes,
    findings: [
      ...asked.unknown.map(finding('size-unknown')),
      ...asked.unoffered.map(finding('size-unoffered')),
    ],
  };
}

/** Puts one row into the template or design and sets it in its sizes; nothing is drawn. */
export async function fillRow(context: FillContext, row: TableRow): Promise<FilledRow> {
  const { prepared, photos, faces } = context;
  const { base, template, formats, mapping } = prepared;
  const given = resolveRow(template, formats, mapCells(mapping, row.cells));
  const { row: resolved, refused } = await photos.into(given);
  const document = fillDocument(base, mapping, resolved);
  const { sizes, findings: ofSizes } = sizesOfRow(context, row);
  // A row whose sizes nobody knows is set in those of the others: what else is wrong with it is told in one go.
  const set = sizes.length === 0 ? context.sizes : sizes;
  const pages = new Map(
    [...new Set(set.map(({ layout }) => layout))].map(
      (id) => [id, renderDesign(document, id, faces)] as const,
    ),
  );
  const found: readonly Finding[] = [
    ...checkRow(template, mapping, row),
    ...ofSizes,
    ...refused,
    ...[...pages.values()].flatMap((page) => page.findings),
  ];
  const slots = new Set(refused.flatMap(({ slot }) => (slot === undefined ? [] : [slot])));
  return {
    document,
    sizes,
    pages,
    findings: placeFindings(mapping, { line: row.line, refused: slots }, found),
  };
}
