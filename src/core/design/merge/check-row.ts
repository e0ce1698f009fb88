import type { Finding } from '../../shared/finding.ts';
import { chartCellTarget } from '../chart/merge-chart.ts';
import { markupOf } from '../slot-markup.ts';
import type { Template } from '../template.ts';
import { visibleText, type Markup } from '../text/markup.ts';
import { isReadableWhen } from '../writing/write-as.ts';
import type { ColumnMapping } from './mapping.ts';
import type { TABLE_PROBLEMS, TableRow } from './table.ts';

/** Codes of what only a merge can find, besides those of drawing and of photos. */
export const MERGE_FINDING_CODES = [
  'date-unreadable',
  'size-unknown',
  'size-unoffered',
  'star-alone',
] as const;

/** Code of what only a merge can find. */
export type MergeFindingCode = (typeof MERGE_FINDING_CODES)[number] | (typeof TABLE_PROBLEMS)[number];

const DATE_TYPES: ReadonlySet<string> = new Set(['tanggal', 'tanggal_jam', 'rentang_tanggal']);

/** What is wrong with a row before it is put anywhere: its cells as the file has them, and days that are no days. */
export function checkRow(
  template: Template,
  mapping: ColumnMapping,
  { cells, problems }: TableRow,
): readonly Finding<MergeFindingCode>[] {
  const used = mapping.filter(({ target }) => target !== '');
  const isUsed = (column: string): boolean => used.some((one) => one.column === column);
  const inFile = problems
    .filter(({ column }) => column === null || isUsed(column))
    .map(({ code, column, params }) => ({
      code,
      severity: code === 'row-cells-few' ? ('warning' as const) : ('error' as const),
      subject: template.id,
      ...(column !== null && { field: column }),
      params,
    }));
  const days = used.flatMap(({ column, target }) => {
    const value = (cells[column] ?? '').trim();
    if (value === '' || !isDate(template, target) || isReadableWhen(value)) return [];
    const slot = target.split('@')[0] ?? target;
    return [
      {
        code: 'date-unreadable' as const,
        severity: 'error' as const,
        subject: template.id,
        slot,
        field: column,
        params: { value },
      },
    ];
  });
  return [...inFile, ...days, ...loneStars(template, used, cells)];
}

/** A star beside a word that marks nothing, where words can be marked; `5*3` and `5 * 3` mean what they say. */
const LONE_STAR = /(?<![\p{L}\p{N}])\*+(?=[^\s*])|(?<=[^\s*])\*+(?![\p{L}\p{N}])/u;

function loneStars(
  template: Template,
  used: ColumnMapping,
  cells: TableRow['cells'],
): readonly Finding<MergeFindingCode>[] {
  return used.flatMap(({ column, target }) => {
    const slot = target.split('@')[0] ?? target;
    const text = cells[column] ?? '';
    const markup = markupAt(template, slot);
    if (!markup.emphasis || !LONE_STAR.test(visibleText(text, markup))) return [];
    const place = { subject: template.id, slot, field: column };
    return [{ code: 'star-alone' as const, severity: 'advice' as const, ...place, params: {} }];
  });
}

function markupAt(template: Template, target: string): Markup {
  const [slotId, row, cell] = target.split('.');
  const slot = template.slots.find(({ id }) => id === slotId);
  return markupOf(slot, cell ?? (row === undefined ? null : (slot?.columns?.[0]?.id ?? null)));
}

function isDate(template: Template, target: string): boolean {
  const [slotId, , cell] = (target.split('@')[0] ?? '').split('.');
  const slot = template.slots.find(({ id }) => id === slotId);
  if (slot === undefined) return false;
  if (slot.columns === undefined) return DATE_TYPES.has(slot.type);
  return slot.columns.find(({ id }) => id === cell)?.type === 'tanggal_jam';
}

/**
 * The findings of one row, each with its row in the file and the column to look in; a chart's cell is called as a column
 * that fills it. That a slot is empty because its
 * picture was refused is said once, with the reason.
 * @param refused slots whose picture was refused
 */
export function placeFindings(
  mapping: ColumnMapping,
  { line, refused }: { readonly line: number; readonly refused: ReadonlySet<string> },
  findings: readonly Finding[],
): readonly Finding[] {
  return findings
    .filter(({ code, slot }) => code !== 'slot-empty' || slot === undefined || !refused.has(slot))
    .map((finding) => {
      const { slot } = finding;
      const cell = slot === undefined ? null : chartCellTarget(slot);
      const column =
        finding.field ??
        columnOf(mapping, cell?.target ?? slot) ??
        // A row without a name may have no column for it.
        columnOf(mapping, cell?.row);
      return {
        ...finding,
        row: line,
        ...(cell !== null && { slot: cell.target }),
        ...(column !== undefined && { field: column }),
      };
    });
}

/** The column whose cell a finding is about: the one for that layout, the one for all, or the first of its list. */
function columnOf(mapping: ColumnMapping, slot: string | undefined): string | undefined {
  if (slot === undefined) return undefined;
  const targetOf = (target: string): string => target.split('@')[0] ?? target;
  return (
    mapping.find(({ target }) => targetOf(target) === slot) ??
    mapping.find(({ target }) => target !== '' && targetOf(target).startsWith(`${slot}.`)) ??
    mapping.find(({ target }) => target !== '' && slot.startsWith(`${targetOf(target)}.`))
  )?.column;
}
