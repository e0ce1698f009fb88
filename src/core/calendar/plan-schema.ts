import { z } from 'zod';
import { instantSchema, localDaySchema, localTimeSchema, zoneSchema } from '../shared/time-schema.ts';
import { PLAN_KINDS, PRIORITIES, TITLE_MAX } from './plan-item.ts';

/** What a person may send about the plan, checked at the door. */

/** Longer than the longest caption any platform takes (Facebook, 63,206): a guard against pasted books, not a rule. */
const CAPTION_GUARD = 70_000;
const LINK_MAX = 2_000;
const ALT_TEXT_GUARD = 4_000;
const BRIEF_GUARD = 20_000;
const OWNER_MAX = 90;
const HASHTAGS_GUARD = 60;
const FORMATS_MAX = 45;

/** A hashtag as it is posted: `#` and letters, figures or underscores, at least one letter. */
export const hashtagSchema = z
  .string()
  .max(120)
  .regex(/^#(?=[\p{L}\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+$/u);

const title = z.string().trim().min(1).max(TITLE_MAX);
const caption = z.string().max(CAPTION_GUARD);
const hashtags = z.array(hashtagSchema).max(HASHTAGS_GUARD);
const link = z.string().trim().max(LINK_MAX);
const altText = z.string().max(ALT_TEXT_GUARD);
const formatId = z.string().regex(/^[a-z0-9_]{1,40}$/);

/** What one format may say differently; null inherits from the item. */
export const formatOverridesSchema = z.strictObject({
  title: title.nullable().optional(),
  caption: caption.nullable().optional(),
  hashtags: hashtags.nullable().optional(),
  link: link.nullable().optional(),
  altText: altText.nullable().optional(),
});
/** Overrides to change; an absent field stays, null inherits again. */
export type FormatOverrides = Readonly<z.output<typeof formatOverridesSchema>>;

/** The fields that a person edits on an item, apart from its place in time and its status. */
export const planContentSchema = z.strictObject({
  kind: z.enum(PLAN_KINDS),
  title,
  brief: z.string().max(BRIEF_GUARD),
  owner: z.string().trim().max(OWNER_MAX),
  priority: z.enum(PRIORITIES),
  seriesId: z.string().max(60).nullable(),
  dayId: z.string().max(60).nullable(),
  releaseUid: z.string().nullable(),
  designUid: z.string().nullable(),
  caption,
  hashtags,
  link,
  altText,
  embargoUntil: instantSchema.nullable(),
});
/** Fields to change; the absent ones stay. */
export const planPatchSchema = planContentSchema.partial();
/** Fields to change on an item. */
export type PlanPatch = Readonly<z.output<typeof planPatchSchema>>;

/** A new item: only kind and title are needed. */
export const newPlanItemSchema = planPatchSchema.extend({
  kind: planContentSchema.shape.kind,
  title,
  plannedOn: localDaySchema.nullable().optional(),
  plannedTime: localTimeSchema.nullable().optional(),
  endsOn: localDaySchema.nullable().optional(),
  zone: zoneSchema.optional(),
  formats: z.array(formatId).max(FORMATS_MAX).optional(),
});
/** What is needed to make an item. */
export type NewPlanItem = Readonly<z.output<typeof newPlanItemSchema>>;

/** The id of a format of channels.json, by shape only; whether it exists is asked of the data. */
export const formatIdSchema = formatId;
