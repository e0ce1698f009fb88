import { z } from 'zod';
import { base } from './template-text.ts';

/** What of a part can be kept from being changed. */
export const PART_LOCKS = ['position', 'size', 'style', 'content', 'delete'] as const;

/** What of a part can be kept from being changed. */
export type PartLock = (typeof PART_LOCKS)[number];

const flag = z.boolean().optional();

/** Which locks hold. What is not named is free. */
export const partLocksSchema = z.strictObject({
  position: flag,
  size: flag,
  style: flag,
  content: flag,
  delete: flag,
});

/** Which locks hold. */
export type PartLocks = Readonly<z.output<typeof partLocksSchema>>;

/** Names a part on its page. */
export const partIdSchema = z.string().regex(/^[a-z0-9_-]{1,40}$/);

/** What every part of a page may carry beside what it draws. */
export const partBase = {
  ...base,
  /** Unique on its page. Absent in templates nobody has edited yet: `withIds` gives ids by place. */
  id: partIdSchema.optional(),
  /** What its designer calls it; `name` is the style of a letterhead's. */
  alias: z.string().min(1).max(80).optional(),
  hidden: z.literal(true).optional(),
  /** Parts with the same word are picked and moved together. */
  group: partIdSchema.optional(),
  /** Absent: everything but what fills its slots is locked. */
  locks: partLocksSchema.optional(),
  /** Put into one design by whoever made it; not of the template. */
  added: z.literal(true).optional(),
  /** Clockwise degrees about the middle of what it covers. */
  angle: z.number().min(-180).max(180).optional(),
};
