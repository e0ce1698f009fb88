import { isBlankGrid } from '#core/design/chart/chart-value.ts';
import { holdsOn, type BrandKit } from '../brand/kit.ts';
import { brandChanges } from '../design/brand-change.ts';
import { valuesOn, type BrandSnapshot, type DesignDocument, type SlotValue } from '../design/document.ts';
import { genreOf, layoutsOf } from '../design/template.ts';
import type { PreflightFinding } from './preflight-finding.ts';

/** What a design is checked against. */
export interface BrandRules {
  readonly kit: Pick<BrandKit, 'required'>;
  /** What the design would carry if it were made now in the same palette. */
  readonly now: BrandSnapshot;
  /** The day it is planned for, `YYYY-MM-DD`, when it has one. */
  readonly on: string | null;
}

/**
 * What the office's own rules find in a design: parts it always fills in that are empty on every size, marks that are not
 * valid on the day of posting, and marks that are no longer the office's. A rule for a slot that the template does not have says nothing.
 */
export function checkBrand(
  subject: string,
  document: DesignDocument,
  { kit, now, on }: BrandRules,
): readonly PreflightFinding[] {
  const { template } = document;
  const wanted = kit.required[genreOf(template)] ?? [];
  const empty = wanted.filter(
    (slot) =>
      template.slots.some(({ id }) => id === slot) &&
      layoutsOf(template).every((layout) => isEmpty(valuesOn(document, layout)[slot])),
  );
  const missing = empty.map((slot): PreflightFinding => {
    const params = { genre: genreOf(template) };
    return { code: 'brand-part-missing', severity: 'error', subject, slot, params };
  });
  return [...missing, ...checkMarks(subject, document, { now, on })];
}

function checkMarks(
  subject: string,
  document: DesignDocument,
  { now, on }: Pick<BrandRules, 'now' | 'on'>,
): readonly PreflightFinding[] {
  const { validFrom = null, validUntil = null } = document.brand;
  if (on !== null && !holdsOn({ validFrom, validUntil }, on)) {
    const params = { on, from: validFrom ?? '', until: validUntil ?? '' };
    return [{ code: 'brand-not-valid', severity: 'warning', subject, field: 'plannedOn', params }];
  }
  if (brandChanges(document, now).length === 0) return [];
  return [{ code: 'brand-dated', severity: 'advice', subject, field: 'design', params: {} }];
}

function isEmpty(value: SlotValue | undefined): boolean {
  if (value === undefined) return true;
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '';
    case 'list':
      return value.items.every((item) => item.trim() === '');
    case 'table':
      return value.rows.every((row) => Object.values(row).every((cell) => cell.trim() === ''));
    case 'chart':
      return isBlankGrid(value.grid);
    case 'photo':
      return false;
  }
}
