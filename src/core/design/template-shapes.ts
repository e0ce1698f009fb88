import { z } from 'zod';
import { partBase } from './part-base.ts';
import {
  boxSchema,
  colorNameSchema,
  content,
  opacity,
  paintSchema,
  point,
  positivePx,
  strokeSchema,
} from './template-text.ts';

const filled = { fill: paintSchema.optional(), stroke: strokeSchema.optional(), opacity: opacity.default(1) };

/** Shapes a designer puts on a page by hand. */
export const shapePartSchemas = [
  z.strictObject({ part: z.literal('ellipse'), ...partBase, box: boxSchema, ...filled }),
  /** A line with a head at its end; the head grows with the line's width. */
  z.strictObject({
    part: z.literal('arrow'),
    ...partBase,
    from: point,
    to: point,
    stroke: strokeSchema,
    opacity: opacity.default(1),
  }),
  /** A sign drawn in a square of `view` units, in the largest square of its box; its line is so many of those units thick. */
  z.strictObject({
    part: z.literal('icon'),
    ...partBase,
    box: boxSchema,
    /** Where it comes from, as `lucide:gavel`: one of those the product brings. */
    icon: z.string().max(80),
    view: positivePx,
    d: z
      .string()
      .max(20_000)
      .regex(/^[MLCQZ0-9\s.-]+$/),
    ...filled,
  }),
  /** A QR code of an address or a text, in the largest square of its box. */
  z.strictObject({
    part: z.literal('qr'),
    ...partBase,
    box: boxSchema,
    ...content,
    dark: colorNameSchema,
    light: colorNameSchema,
  }),
] as const;
