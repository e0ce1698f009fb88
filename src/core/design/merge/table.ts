/** Why a cell or row of a table is not what it seems; named before anything is drawn. */
export const TABLE_PROBLEMS = ['row-cells-many', 'row-cells-few', 'cell-error', 'cell-uncalculated'] as const;

/** One thing wrong with a row of a table, before any template is asked. */
export interface TableProblem {
  readonly code: (typeof TABLE_PROBLEMS)[number];
  /** Null where the whole row is meant. */
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row: what its cells show, by column. */
export interface TableRow {
  /** The row's first line in the file, the number a spreadsheet shows beside it. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly TableProblem[];
}

/** A table as typed: every cell is text, trimmed; numbers and dates are read later by the slot that gets them. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table with the sheets of its workbook; a CSV has none. */
export interface OpenedTable extends TextTable {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

/** Far above any table an office merges by hand; a table is read whole. */
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;
/** A day of drawing; more than one office posts in its life. */
export const MAX_TABLE_ROWS = 20_000;

/**
 * Why a file is no table. `table-binary`: not text and no workbook (a picture, a document) · `table-empty`: no heading
 * or no rows · `table-broken`: a quotation mark is never closed; `line` says where · `table-column-twice`: two columns
 * have one name · `table-encrypted`: a workbook with a password · `table-old-workbook`: an .xls · `table-not-workbook`:
 * an archive without a workbook, or a broken one · `table-too-large`: bytes, also unpacked · `table-too-heavy`: reading
 * it took too long or too much memory · `table-too-many-rows` · `table-sheet-missing`.
 */
export type TableRefusal =
  | {
      readonly code:
        | 'table-binary'
        | 'table-empty'
        | 'table-encrypted'
        | 'table-old-workbook'
        | 'table-not-workbook'
        | 'table-too-large'
        | 'table-too-heavy';
    }
  | { readonly code: 'table-broken'; readonly line: number }
  | { readonly code: 'table-column-twice'; readonly column: string }
  | { readonly code: 'table-too-many-rows'; readonly max: number }
  | { readonly code: 'table-sheet-missing'; readonly sheet: string };
