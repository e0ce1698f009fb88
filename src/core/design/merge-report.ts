import type { Finding } from '../shared/finding.ts';
import type { ColumnMapping } from './merge/mapping.ts';

/** What a merge writes, by its extension: without loss, or a fraction of that where photos are large. */
export const WORKING_FILE_TYPES = ['png', 'jpg'] as const;
export type WorkingFileType = (typeof WORKING_FILE_TYPES)[number];

/** One picture that a merge wrote, or in a dry run would have written (`bytes` 0). */
export interface MergedFile {
  readonly path: string;
  /** The format it was asked for as, or the layout where none was. */
  readonly size: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
}

/** What became of one row. A row with an error has findings and no files. */
export interface MergedRow {
  /** From 1, the heading not counted: the number in the file names. */
  readonly row: number;
  /** First line of the row in the file, the heading being line 1: what a spreadsheet shows beside it. */
  readonly line: number;
  readonly files: readonly MergedFile[];
  readonly findings: readonly Finding[];
}

/** What became of a table. */
export interface MergeReport {
  readonly rows: readonly MergedRow[];
  /** Columns that went to no slot. */
  readonly unknownColumns: readonly string[];
  /** Where each column went. */
  readonly mapping: ColumnMapping;
  /** Where the pictures are, or would be. */
  readonly dir: string;
  /** Rows that an interrupted merge into this folder had finished; they were not drawn again. */
  readonly resumedRows: number;
}
