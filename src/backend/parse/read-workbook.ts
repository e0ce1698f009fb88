import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { OpenedTable, TableRefusal } from '#core/design/merge/table.ts';
import { toTable, type TableLine } from '#core/design/merge/to-table.ts';
import { fail, type Result } from '#core/shared/result.ts';
import { numberText } from './cell-text.ts';
import { unpackedNames } from './unpack-guard.ts';

/** A 20 MB workbook of plain cells unpacks to less; twice that is one made to drown its reader. */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;

/**
 * Reads one sheet of an .xlsx as its cells show it in Indonesian; of a formula the value it had when it was saved. The
 * heading is the first row with two cells or more (a title may stand above it). A cell merged downwards holds for each of
 * its rows.
 * @param sheet null for the first that is not hidden
 */
export function readWorkbook(bytes: Uint8Array, sheet: string | null): Result<OpenedTable, TableRefusal> {
  const names = unpackedNames(bytes, MOST_UNPACKED_BYTES);
  if (names === 'too-large') return fail({ code: 'table-too-large' });
  if (names === 'broken' || !names.includes('xl/workbook.xml')) return fail({ code: 'table-not-workbook' });
  const workbook = openWorkbook(bytes, sheet ?? 0);
  if (workbook === null) return fail({ code: 'table-not-workbook' });
  const sheets = workbook.SheetNames.filter((_, at) => (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0);
  const wanted = sheet ?? sheets[0];
  if (wanted === undefined || !sheets.includes(wanted))
    return fail(sheet === null ? { code: 'table-empty' } : { code: 'table-sheet-missing', sheet });
  const page = workbook.Sheets[wanted] ?? openWorkbook(bytes, wanted)?.Sheets[wanted];
  if (page === undefined) return fail({ code: 'table-not-workbook' });
  const table = toTable(linesOf(page, workbook.Workbook?.WBProps?.date1904 === true));
  return table.ok ? { ok: true, value: { ...table.value, sheets, sheet: wanted } } : table;
}

/** Null when the library finds no workbook in it; it says so by throwing. */
function openWorkbook(bytes: Uint8Array, sheets: number | string): WorkBook | null {
  const options = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false } as const;
  try {
    return read(bytes, { ...options, sheets, sheetStubs: true });
  } catch {
    return null;
  }
}

function linesOf(page: WorkSheet, date1904: boolean): readonly TableLine[] {
  const rows: (readonly (CellObject | undefined)[] | undefined)[] = page['!data'] ?? [];
  const covered = mergedDownwards(page);
  const lines = Array.from(rows, (row, index) => {
    const own = Array.from(row ?? [], (cell, at) => cell ?? covered(index, at));
    return lineOf(own, index + 1, { date1904, covered: (at) => covered(index, at) });
  }).filter(({ cells }) => cells.some((text) => text.trim() !== ''));
  const heading = lines.findIndex(({ cells }) => cells.filter((text) => text.trim() !== '').length > 1);
  return heading === -1 ? lines : lines.slice(heading);
}

function lineOf(
  cells: readonly (CellObject | undefined)[],
  line: number,
  {
    date1904,
    covered,
  }: { readonly date1904: boolean; readonly covered: (at: number) => CellObject | undefined },
): TableLine {
  const shown = cells.map((cell, at) => (isBlank(cell) ? (covered(at) ?? cell) : cell));
  const problems = shown.flatMap((cell, at): NonNullable<TableLine['problems']> => {
    if (cell?.f !== undefined && isBlank(cell))
      return [{ at, code: 'cell-uncalculated', text: `=${cell.f}` }];
    return cell?.t === 'e' ? [{ at, code: 'cell-error', text: textOf(cell, date1904) }] : [];
  });
  return { line, cells: shown.map((cell) => textOf(cell, date1904)), problems };
}

function isBlank(cell: CellObject | undefined): boolean {
  return cell === undefined || cell.t === 'z' || cell.v === undefined;
}

/** Error values by the number a workbook keeps of them. @see ECMA-376 part 1, 18.17.3 */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function textOf(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || isBlank(cell)) return '';
  const { v: value } = cell;
  if (cell.t === 'e') return ERRORS[Number(value)] ?? '#N/A';
  if (typeof value === 'boolean') return value ? 'BENAR' : 'SALAH';
  if (typeof value === 'number') return numberText({ value, format: String(cell.z ?? 'General'), date1904 });
  return String(value ?? '');
}

/** The upper cell of a merged block, for its rows below; a block over several columns belongs to its first one. */
function mergedDownwards(page: WorkSheet): (row: number, column: number) => CellObject | undefined {
  const data: (readonly (CellObject | undefined)[] | undefined)[] = page['!data'] ?? [];
  const blocks = (page['!merges'] ?? []).filter(({ s, e }) => e.r > s.r);
  return (row, column) => {
    const block = blocks.find(({ s, e }) => column === s.c && row > s.r && row <= e.r);
    return block === undefined ? undefined : data[block.s.r]?.[block.s.c];
  };
}
