import type { Channel } from '#core/calendar/channels.ts';
import type { CommemorativeDay, Decree } from '#core/calendar/days.ts';
import type { PlanEntry, PlanItem } from '#core/calendar/plan-item.ts';
import {
  formatIdSchema,
  formatOverridesSchema,
  newPlanItemSchema,
  planPatchSchema,
} from '#core/calendar/plan-schema.ts';
import { planFilterSchema } from '#core/calendar/saved-view.ts';
import { PLAN_STATUSES } from '#core/calendar/status.ts';
import { localDaySchema, localTimeSchema } from '#core/shared/time-schema.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

/** An item as it was read; a write against an older revision is refused with `conflict`. */
const target = { uid: z.string().min(1).max(64), rev: z.number().int().positive() } as const;

/** More than anybody picks by hand; and days beyond which a move is a slip of the pen. */
const SHIFT_MAX = 1_000;
const DAYS_MAX = 3_660;

/** What the calendar needs to know once: formats and their limits, content series. */
export interface PlanReferences {
  readonly channels: readonly Channel[];
  readonly series: readonly { readonly id: string; readonly name: string }[];
}

/** Commemorative days of a range, and the decree of each year it touches. */
export interface DaysAnswer {
  readonly days: readonly CommemorativeDay[];
  readonly decrees: readonly (Decree & { readonly year: number })[];
}

/** What the plan is exported as: a page for whoever has no account here, a calendar, a table. */
export const PLAN_FILE_FORMATS = ['html', 'ics', 'csv'] as const;
/** A kind of file the plan is exported as. */
export type PlanFileFormat = (typeof PLAN_FILE_FORMATS)[number];

/** The plan in a file: what to call it, its blob and size, and how many items it holds. */
export interface PlanFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly items: number;
}

type Changed = { readonly item: PlanItem };

/** Calls about the plan. Every change is audited and announced under the topic `plan`. */
export const planCalls = {
  'plan.list': query<{ readonly items: readonly PlanEntry[] }>()(
    z.strictObject({
      from: localDaySchema.nullable().default(null),
      to: localDaySchema.nullable().default(null),
      statuses: z.array(z.enum(PLAN_STATUSES)).default([]),
      include: z.enum(['dated', 'tray', 'all']).default('all'),
    }),
  ),
  'plan.get': query<Changed>()(z.strictObject({ uid: target.uid })),
  'plan.references': query<PlanReferences>()(z.strictObject({})),
  'plan.add': command<Changed>()(newPlanItemSchema),
  /** Refused with `content-locked` for texts and pictures of what has been submitted. */
  'plan.update': command<Changed>()(z.strictObject({ ...target, patch: planPatchSchema })),
  /** A part of the plan as a file for other programs; it lies in the library, and at `path` if one is given. */
  'plan.export': command<PlanFile>()(
    z.strictObject({
      from: localDaySchema.nullable().default(null),
      to: localDaySchema.nullable().default(null),
      filter: planFilterSchema.optional(),
      format: z.enum(PLAN_FILE_FORMATS),
      path: z.string().min(1).optional(),
    }),
  ),
  /** Gives an item a day, from another day or from the tray. Absent: hour and length stay. */
  'plan.move': command<Changed>()(
    z.strictObject({
      ...target,
      on: localDaySchema,
      time: localTimeSchema.nullable().optional(),
      endsOn: localDaySchema.nullable().optional(),
    }),
  ),
  /** Moves several items by as many days, all of them or none; what has no day keeps having none. */
  'plan.shift': command<{ readonly items: readonly PlanItem[] }>()(
    z.strictObject({
      targets: z.array(z.strictObject(target)).min(1).max(SHIFT_MAX),
      days: z.number().int().min(-DAYS_MAX).max(DAYS_MAX),
    }),
  ),
  /** Puts an item back into the tray; its hour is kept, nothing is packaged or published by it. */
  'plan.unschedule': command<Changed>()(z.strictObject(target)),
  'plan.setStatus': command<Changed>()(
    z.strictObject({ ...target, to: z.enum(PLAN_STATUSES), reason: z.string().trim().max(500).default('') }),
  ),
  /** The formats of an item in this order; those that stay keep what they say differently. */
  'plan.setFormats': command<Changed>()(
    z.strictObject({ ...target, formats: z.array(formatIdSchema).max(45) }),
  ),
  /** What one format says differently; null inherits again. */
  'plan.setFormat': command<Changed>()(
    z.strictObject({ ...target, format: formatIdSchema, overrides: formatOverridesSchema }),
  ),
  'plan.delete': command<{ readonly uid: string }>()(z.strictObject(target)),
  'plan.restore': command<Changed>()(z.strictObject({ uid: target.uid })),
  'days.list': query<DaysAnswer>()(z.strictObject({ from: localDaySchema, to: localDaySchema })),
} as const;
