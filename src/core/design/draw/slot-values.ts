import { allRowsOf, type KnownFacts, type PhotoValue, type SlotValues } from '../document.ts';
import { isBlankGrid } from '../chart/chart-value.ts';
import { plainValues } from '../slot-markup.ts';
import type { DrawContext } from './drawn.ts';

/** Rows of a list or table; a row of a list has the one column `butir`. Rows that are wholly blank are left out. */
export function rowsOf(values: SlotValues, slot: string): readonly Readonly<Record<string, string>>[] {
  return allRowsOf(values, slot).filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
}

/** The rows of a slot as plain words, for parts that set every cell in one look. */
export function plainRowsOf(
  { values, document }: Pick<DrawContext, 'values' | 'document'>,
  slot: string,
): readonly Readonly<Record<string, string>>[] {
  const value = values[slot];
  return value === undefined ? [] : rowsOf(plainValues(document.template, { [slot]: value }), slot);
}

/** The text of a slot; the items of a list joined by semicolons; empty for what is no text. */
export function textOf(values: SlotValues, slot: string): string {
  const value = values[slot];
  if (value?.kind === 'text') return value.text.trim();
  if (value?.kind === 'list')
    return rowsOf(values, slot)
      .flatMap((row) => row['butir'] ?? [])
      .join('; ');
  return '';
}

/** The photo of a slot, or null. */
export function photoOf(values: SlotValues, slot: string): PhotoValue | null {
  const value = values[slot];
  return value?.kind === 'photo' ? value : null;
}

/** Whether a slot holds anything to show. `jam24` asks whether the hours of the 24-hour line are known. */
export function isFilled(
  { values, document }: Pick<DrawContext, 'values' | 'document'>,
  slot: string,
): boolean {
  if (slot === 'jam24') return hoursOf(document.known) !== null;
  if (slot === 'nomor') return (document.known.releaseNumber ?? '') !== '';
  const value = values[slot];
  if (value?.kind === 'chart') return !isBlankGrid(value.grid);
  return photoOf(values, slot) !== null || textOf(values, slot) !== '' || rowsOf(values, slot).length > 0;
}

/** When a claim was seen, reported and explained. */
export interface Hours {
  readonly seenAt: string;
  readonly reportedAt: string | null;
  readonly explainedAt: string;
}

/** The hours of the 24-hour line, or null while they are not known. */
export function hoursOf(known: KnownFacts): Hours | null {
  if (known.seenAt === undefined || known.explainedAt === undefined) return null;
  return { seenAt: known.seenAt, reportedAt: known.reportedAt ?? null, explainedAt: known.explainedAt };
}
