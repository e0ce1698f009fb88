import { z } from 'zod';
import { PLAN_KINDS } from './plan-item.ts';
import { PLAN_VIEWS } from './plan-period.ts';
import type { PlanFilter } from './plan-view.ts';
import { PLAN_STATUSES } from './status.ts';
import { VIEW_NAME_MAX } from './view-names.ts';

const names = (letters: number) => z.array(z.string().max(letters)).max(200).readonly();

/** A filter as it is kept and sent. */
export const planFilterSchema = z.strictObject({
  text: z.string().max(200),
  statuses: z.array(z.enum([...PLAN_STATUSES, 'terlambat'])).readonly(),
  platforms: names(40),
  kinds: z.array(z.enum(PLAN_KINDS)).readonly(),
  owners: names(90),
}) satisfies z.ZodType<PlanFilter>;

/** A way of looking at the plan that was given a name. */
export const savedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(VIEW_NAME_MAX),
  view: z.enum(PLAN_VIEWS),
  filter: planFilterSchema,
});
/** A way of looking at the plan that was given a name. */
export type SavedView = Readonly<z.output<typeof savedViewSchema>>;
