import { z } from 'zod';
import { partIdSchema } from '../part-base.ts';
import { partSchema } from '../template-parts.ts';
import { colorNameSchema } from '../template-text.ts';
import { pageOpSchemas } from './page-ops.ts';
import { pagePlaceSchema } from './page-parts.ts';
import { templateOpSchemas } from './template-ops.ts';

const on = pagePlaceSchema;
const id = partIdSchema;
const at = z.int().min(0).max(200);

/** What cannot be said of a part by setting it: what it is, and which one. */
const FIXED_KEYS: ReadonlySet<string> = new Set(['id', 'part', 'added']);

/** One change of a page, by whoever designs it. */
export const shapeOpSchema = z.discriminatedUnion('op', [
  /** `at` counts from the back; last, in front of all others, unless said. The part must bring a name of its own. */
  z.strictObject({
    op: z.literal('add'),
    on,
    part: partSchema.and(z.looseObject({ id })),
    at: at.optional(),
  }),
  z.strictObject({ op: z.literal('remove'), on, id }),
  /** Where the part stands afterwards, counted from the back. */
  z.strictObject({ op: z.literal('order'), on, id, to: at }),
  /** Properties by name; null takes an optional one away. */
  z.strictObject({
    op: z.literal('set'),
    on,
    id,
    set: z
      .record(z.string(), z.json())
      .refine((set) => Object.keys(set).every((key) => !FIXED_KEYS.has(key)), { error: 'fixed property' }),
  }),
  /** Of a template, or of a page that its design put in. */
  z.strictObject({ op: z.literal('background'), on, color: colorNameSchema }),
  /** Of a template only, never inside a design. */
  z.strictObject({ op: z.literal('additions'), allowed: z.boolean() }),
  ...pageOpSchemas,
  ...templateOpSchemas,
]);

/** One change of a page. */
export type ShapeOp = Readonly<z.output<typeof shapeOpSchema>>;
