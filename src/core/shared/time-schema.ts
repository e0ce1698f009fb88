import { z } from 'zod';
import { isLocalDay, isZone } from './time.ts';

/** Schemas of days, times and zones, apart from the reckoning itself so that a page can reckon without a validator. */

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const localDaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isLocalDay);
/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An IANA zone that this program knows. */
export const zoneSchema = z.string().max(40).refine(isZone);
/** An instant in UTC, ISO 8601. */
export const instantSchema = z.iso.datetime();
