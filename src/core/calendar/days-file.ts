import { localDaySchema } from '../shared/time-schema.ts';
import { z } from 'zod';

const month = z.number().int().min(1).max(12);
const dayOfMonth = z.number().int().min(1).max(31);
const year = z.string().regex(/^\d{4}$/);

/** When a day falls; `movable` days are looked up year by year, because moon and decree decide. */
const ruleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), month, day: dayOfMonth }),
  z.strictObject({ type: z.literal('movable'), key: z.string() }),
  z.strictObject({
    type: z.literal('nth_weekday'),
    month,
    /** 1 = Monday to 7 = Sunday. */
    weekday: z.number().int().min(1).max(7),
    nth: z.number().int().min(1).max(5),
    note: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('monthly'), day: dayOfMonth }),
]);
/** A rule that says on which days of a year something falls. */
export type DayRule = z.output<typeof ruleSchema>;

const daySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  name_id: z.string().min(1),
  name_en: z.string().optional(),
  rule: ruleSchema,
  category: z.enum(['nasional', 'internasional', 'kelembagaan', 'keagamaan', 'profesi_tematik']),
  relevance: z.array(z.string()),
  themes: z.array(z.string()),
  hashtags: z.array(z.string()),
  priority: z.number().int().min(1).max(5),
  /** Days change rank: from a date on, another priority holds. */
  priority_changes: z
    .array(
      z.strictObject({ from: localDaySchema, priority: z.number().int().min(1).max(5), why: z.string() }),
    )
    .optional(),
  libur_nasional: z.boolean(),
  valid_from: localDaySchema.optional(),
  valid_to: localDaySchema.optional(),
  source: z.string().min(1),
  certainty: z.string(),
  evidence: z.enum(['sumber', 'pengetahuan_umum']),
  note: z.string().optional(),
});

const decreeSchema = z.strictObject({
  /** Null until somebody has read it off the decree itself: never guessed. */
  number: z.string().nullable(),
  source: z.string(),
  confirmed: z.boolean(),
});

/** The file `resources/data/hari-penting.json`. */
export const daysFileSchema = z.strictObject({
  meta: z.looseObject({
    version: z.number().int(),
    compiled: z.iso.date(),
    decree: z.record(year, decreeSchema),
  }),
  movable_dates: z.record(
    z.string(),
    z.record(
      year,
      z.array(
        z.strictObject({
          date: localDaySchema,
          status: z.enum(['ditetapkan', 'ditetapkan_skb_menunggu_isbat', 'hisab_mabims', 'perkiraan']),
        }),
      ),
    ),
  ),
  cuti_bersama: z.record(year, z.array(localDaySchema)),
  recurring: z.array(
    z.looseObject({
      id: z.string(),
      name_id: z.string(),
      rule: ruleSchema,
      relevance: z.array(z.string()),
      certainty: z.string(),
    }),
  ),
  days: z.array(daySchema),
  content_series: z.array(
    z.looseObject({
      id: z.string(),
      name_id: z.string(),
      org: z.array(z.string()),
      hashtags: z.array(z.string()),
    }),
  ),
});
/** The parsed file, in its own names. */
export type DaysFile = z.output<typeof daysFileSchema>;
