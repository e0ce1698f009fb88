import { isBlankGrid } from '../design/chart/chart-value.ts';
import type { DesignDocument } from '../design/document.ts';
import { findDate } from '../release/indonesian-date.ts';
import { daysBetween } from '../shared/time.ts';
import type { PreflightFinding } from './preflight-finding.ts';

/** A quarter and a week: figures of a quarter are published in the next one. Ours; no rule demands it. */
const STALE_DAYS = 99;

/**
 * What can be said of a chart's figures without knowing them: that nobody is named who counted them, and that they were old
 * on the day of posting. A source without a date says nothing about age.
 * @param on the day a design is planned for, `YYYY-MM-DD`, or null
 */
export function checkData(
  subject: string,
  { template, values }: DesignDocument,
  on: string | null,
): readonly PreflightFinding[] {
  return template.slots.flatMap(({ id }): readonly PreflightFinding[] => {
    const value = values[id];
    if (value?.kind !== 'chart' || isBlankGrid(value.grid)) return [];
    const place = { severity: 'advice', subject, slot: id } as const;
    if (value.source.trim() === '') return [{ code: 'chart-source-missing', ...place, params: {} }];
    const counted = latestDate(value.source);
    if (on === null || counted === null || daysBetween(counted, on) <= STALE_DAYS) return [];
    return [{ code: 'chart-data-old', ...place, params: { counted, days: daysBetween(counted, on) } }];
  });
}

/** The last of the days that a text names; null when it names none. */
function latestDate(text: string): string | null {
  const found = findDate(text);
  if (found === null) return null;
  const later = latestDate(text.slice(found.end));
  return later === null || later < found.on ? found.on : later;
}
