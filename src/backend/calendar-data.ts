import { channelsFileSchema, channelsOf, type Channel } from '#core/calendar/channels.ts';
import { daysFileSchema, type DaysFile } from '#core/calendar/days-file.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The calendar's own data, as shipped. */
export interface CalendarData {
  readonly channels: readonly Channel[];
  readonly days: DaysFile;
  readonly series: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Reads formats, commemorative days and content series from the product's data folder.
 * @throws Error when a file is missing or breaks its schema: a broken installation, never a user's doing
 */
export function readCalendarData(resources: string): CalendarData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resources, 'data', name), 'utf8'));
  const days = daysFileSchema.parse(read('hari-penting.json'));
  return {
    channels: channelsOf(channelsFileSchema.parse(read('channels.json'))),
    days,
    series: days.content_series.map((series) => ({ id: series.id, name: series.name_id })),
  };
}
