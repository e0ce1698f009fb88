import { z } from 'zod';
import { colorNameSchema, opacity, paintSchema, px } from './template-text.ts';

/** How a frame shows the picture in it, whichever way the picture came in. */
export const photoFrame = {
  radius: px.default(0),
  /** What the frame is: `ellipse` fills the box and has no corners; absent is `rect`. */
  shape: z.enum(['rect', 'ellipse']).optional(),
  /** The picture in the hue of one colour, its light and shade kept; the strength is 0 to 1. */
  tint: z.strictObject({ color: colorNameSchema, strength: opacity }).optional(),
  /** A colour or gradient over the picture, so that words on it can be read; over the empty frame too. */
  overlay: z.strictObject({ fill: paintSchema, strength: opacity }).optional(),
};
