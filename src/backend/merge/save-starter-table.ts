import { sampleValues } from '#core/design/sample-values.ts';
import { starterTable } from '#core/design/merge/starter-table.ts';
import { templateOf } from '#core/design/merge/fill-document.ts';
import { slug } from '#core/export/package-names.ts';
import type { BackendContext } from '../context.ts';
import { spreadsheetCsv } from '../files/spreadsheet-csv.ts';
import { baseOf, type MergeSubject } from './prepare-merge.ts';
import { keepDocument } from '../media/keep-document.ts';

/** A table that was made, in media and, if asked for, on the disk. */
export interface SavedTable {
  readonly sha256: string;
  /** A file name for it. */
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Makes a table to begin a merge with: headings that go where they should by themselves, and one row of a template's example or
 * of what a design says now.
 * @throws AppError 'template-unknown' | 'not-found'; those of writing a file
 */
export async function saveStarterTable(
  context: BackendContext,
  { path, ...subject }: Pick<MergeSubject, 'templateId' | 'designUid'> & { readonly path: string | null },
): Promise<SavedTable> {
  const { base, title } = baseOf(context, subject);
  const template = templateOf(base);
  const values = base.kind === 'design' ? base.document.values : sampleValues(template, []);
  const { columns, row } = starterTable(template, values);
  const bytes = spreadsheetCsv([columns, row]);
  const { sha256 } = await keepDocument(context, bytes, 'csv', path);
  return { sha256, name: `tabel-${slug(title)}.csv`, columns };
}
