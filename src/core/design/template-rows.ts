import { z } from 'zod';
import {
  base,
  colorNameSchema,
  content,
  positivePx,
  px,
  strokeSchema,
  textStyleSchema,
} from './template-text.ts';

/** A text of a stack: `height` is the most it may take, in px or (up to 1) as a share of the stack. */
const stackTextSchema = z.strictObject({
  ...content,
  ...base,
  style: textStyleSchema,
  height: positivePx,
  gap: px.default(0),
});
const stackRuleSchema = z.strictObject({
  ...base,
  rule: z.strictObject({ width: positivePx, color: colorNameSchema }),
  gap: px.default(0),
});
export const stackChildSchema = z.union([stackTextSchema, stackRuleSchema]);

/** A text or a rule in a stack. */
export type StackChild = Readonly<z.output<typeof stackChildSchema>>;

/** A text of a stack. */
export type StackText = Readonly<z.output<typeof stackTextSchema>>;

/** Where a mark stands in its row: this far below the row's top, or in its middle. */
const markY = { y: px.optional() };

const rowMarkSchema = z.discriminatedUnion('mark', [
  z.strictObject({
    mark: z.literal('check'),
    x: px,
    diameter: positivePx,
    color: colorNameSchema,
    ink: colorNameSchema,
  }),
  z.strictObject({ mark: z.literal('bar'), x: px, width: positivePx, inset: px, color: colorNameSchema }),
  /** A ring of a timeline; `last` sets the newest one off, filled. */
  z.strictObject({
    mark: z.literal('dot'),
    x: px,
    diameter: positivePx,
    color: colorNameSchema,
    ground: colorNameSchema,
    last: colorNameSchema.optional(),
    ...markY,
  }),
  /** From one dot to the next. */
  z.strictObject({ mark: z.literal('thread'), x: px, width: positivePx, color: colorNameSchema, ...markY }),
  z.strictObject({ mark: z.literal('square'), x: px, size: positivePx, color: colorNameSchema, ...markY }),
  /** The row's own ground. */
  z.strictObject({
    mark: z.literal('card'),
    x: px,
    width: positivePx,
    radius: px.default(0),
    fill: colorNameSchema,
    stroke: strokeSchema.optional(),
  }),
  /** Between rows, not before the first. */
  z.strictObject({ mark: z.literal('divider'), x: px, width: positivePx, color: colorNameSchema }),
]);

/** A drawn mark that every row carries. */
export type RowMark = Readonly<z.output<typeof rowMarkSchema>>;

const rowColumnSchema = z.strictObject({
  x: px,
  width: positivePx,
  align: z.enum(['top', 'middle']),
  children: z.array(stackTextSchema).min(1).readonly(),
});

/** One way to set rows, used while there are at most `upTo` of them. */
export const rowVariantSchema = z.strictObject({
  upTo: z.int().positive(),
  gap: px,
  /** A row is never higher than this, so that two rows do not drift apart. */
  maxRow: positivePx,
  /** Rows side by side, filled line by line: columns and marks are given for the first, `step` further for each next. */
  across: z.strictObject({ count: z.int().min(1).max(6), step: positivePx }).optional(),
  columns: z.array(rowColumnSchema).min(1).readonly(),
  marks: z.array(rowMarkSchema).readonly().default([]),
});

/** One way to set rows. */
export type RowVariant = Readonly<z.output<typeof rowVariantSchema>>;
